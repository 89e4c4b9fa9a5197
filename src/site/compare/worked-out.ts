import type { WorkedOut } from './rules/record.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import { type Reckoned, reckon } from '../../rules/figures/reckoned.ts';
import { toReckonedRow } from '../figures/reckoned.ts';

/** What of all that is reckoned can be laid beside the same of another place. */
const kinds: readonly Reckoned['kind'][] = ['rate', 'mediator', 'case'];

/** What the figures of an entry as a whole come to, as far as a comparison shows it; per person and grid it works out itself (`rules/ratio.ts`). */
export const getWorkedOut = (figures: readonly Figure[], background: readonly Figure[]): WorkedOut[] =>
  reckon(figures, background)
    .found.filter(({ kind, of }) => kinds.includes(kind) && of.scope === undefined)
    .map((found): WorkedOut => {
      const { kind, of, by, value, interval, least, most } = found;
      const { label, value: text, working, range } = toReckonedRow(found);
      return {
        id: [kind, of.measure, by.measure].join('/'),
        label,
        text,
        value,
        ...(interval ?? { least, ...(most !== undefined && { most }) }),
        details: [working, ...(range === undefined ? [] : [range])],
      };
    });
