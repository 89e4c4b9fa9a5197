import type { Limit } from './rules/record.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import { getUnit } from '../../rules/figures/unit.ts';
import type { Quantity } from '../../rules/figures/unit-table.ts';
import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import { sayFigure, sayLength } from '../page/say.ts';

type Method = Entry<'methods'>['data'];
type Within = NonNullable<Method['steps'][number]['within']>;

/** Five working days are a week, wherever no holiday lies in it. */
const workingDay = 7 / 5;

/** How many days one of these takes up on the axis. */
const days: Partial<Record<Quantity, number>> = { hours: 1 / 24, days: 1, workingDays: workingDay, months: 30 };
const lengths: Record<Within['unit'], number> = { hour: 1 / 24, day: 1, month: 30, year: 365 };

const getDays = ({ amount, unit, calendar }: Within): number =>
  amount * (unit === 'day' && calendar === 'working' ? workingDay : lengths[unit]);

/** Within what time things are done: as the methods set it, else as figures tell it. */
export function getLimits(methods: readonly Method[], figures: readonly Figure[]): Limit[] {
  const set = methods.flatMap(({ steps }) =>
    steps.flatMap(({ name, within }): Limit[] =>
      within ? [{ name, text: sayLength(within), days: getDays(within), isTarget: true }] : [],
    ),
  );
  if (set.length > 0) return set;
  return figures.flatMap((figure): Limit[] => {
    const { label, measure, change, unit, value, claim } = figure;
    const known = getUnit(unit);
    const each = known && !known.per ? days[known.counts] : undefined;
    if (getKnownMeasure(measure)?.section !== 'time' || change || !known || each === undefined) return [];
    return [{ name: label, text: sayFigure(figure), days: value * known.factor * each, isTarget: claim === 'target' }];
  });
}
