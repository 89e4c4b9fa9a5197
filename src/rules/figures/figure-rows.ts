import type { FigureRow } from '../../schemas/figures/figure-row.ts';
import { given } from '../../schemas/record.ts';
import type { Entry } from '../entries/entry.ts';
import { type Figure, type FigureWords, formatFigure, getInterval, getRange } from './figure.ts';
import { getName } from '../entries/order.ts';
import { getAllFigures, type StandingFigure } from './all-figures.ts';
import type { Portal } from '../portal/portal.ts';
import { getBaseUnit, toBase } from './units.ts';

/** A row before its entry has got an address. */
type PlacedRow = Omit<FigureRow, 'url'> & { entry: Entry };

/** Between what the number lies, in the base of its unit; an end that is open is left out. */
function getBounds(figure: Figure): Pick<FigureRow, 'least' | 'most' | 'base'> {
  const base = getBaseUnit(figure.unit);
  if (base === undefined) return {};
  const { least, most } = getRange(figure);
  return {
    ...(Number.isFinite(least) && { least: toBase(least, figure.unit) }),
    ...(Number.isFinite(most) && { most: toBase(most, figure.unit) }),
    base,
  };
}

const toRow = ({ entry, region, field, figure, source }: StandingFigure, words: FigureWords): PlacedRow => {
  const { label, value, bound, unit, claim, change, overlaps } = figure;
  return {
    entry,
    collection: entry.collection,
    id: entry.id,
    name: getName(entry),
    region,
    field,
    label,
    claim,
    value,
    bound,
    unit,
    text: formatFigure({ value, bound, unit }, words),
    ...getBounds(figure),
    ...given({
      measure: figure.measure,
      scope: figure.scope,
      noMeasure: figure.noMeasure,
      change: change?.way,
      against: change?.against,
      period: figure.period,
      ...getInterval(figure),
      source: figure.source,
      writer: source?.by,
      note: figure.note,
      conflict: figure.conflict,
      overlaps: overlaps.join('；') || undefined,
      inferred: figure.inferred,
    }),
  };
};

/** Every figure of the portal with the entry that it stands in, in listing order, written with `words`; nothing is added up or left out. */
export const getFigureRows = (portal: Portal, words: FigureWords): PlacedRow[] =>
  getAllFigures(portal).map((standing) => toRow(standing, words));
