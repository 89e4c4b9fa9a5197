import type { FigureRow } from '../../schemas/figure-row.ts';
import type { Entry } from '../entries/entry.ts';
import { type Figure, type FigureWords, formatFigure } from './figure.ts';
import { getName } from '../entries/order.ts';
import type { Portal } from '../portal/portal.ts';

const toRows = (entry: Entry, region: string, field: string, figures: readonly Figure[], words: FigureWords) =>
  figures.map(
    ({ label, value, bound, unit, period, source, note, conflict }): Omit<FigureRow, 'url'> & { entry: Entry } => ({
      entry,
      collection: entry.collection,
      id: entry.id,
      name: getName(entry),
      region,
      field,
      label,
      value,
      bound,
      unit,
      text: formatFigure({ value, bound, unit }, words),
      ...(period !== undefined && { period }),
      ...(source !== undefined && { source }),
      ...(note !== undefined && { note }),
      ...(conflict !== undefined && { conflict }),
    }),
  );

/** Every figure of the portal with the entry that it stands in, in listing order, written with `words`; nothing is added up or left out. */
export const getFigureRows = (
  { entries }: Portal,
  words: FigureWords,
): (Omit<FigureRow, 'url'> & { entry: Entry })[] => [
  ...[...entries.cases, ...entries.rooms, ...entries.methods].flatMap((entry) =>
    toRows(entry, entry.data.region, 'figures', entry.data.figures, words),
  ),
  ...entries.regions.flatMap((entry) => [
    ...toRows(entry, entry.id, 'profile', entry.data.profile, words),
    ...toRows(entry, entry.id, 'network', entry.data.network, words),
  ]),
];
