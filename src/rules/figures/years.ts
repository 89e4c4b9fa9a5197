import type { Data } from '../../schemas/index.ts';
import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import { yearlyMeasures, yearlyNames } from '../../schemas/figures/yearly.ts';
import { type Figure, getInterval } from './figure.ts';
import { parseUnit } from './units.ts';

/** One year of the yearly form. */
export type YearRow = Data<'regions'>['years'][number];

/** The rows of the yearly form as figures, oldest year first: what was done in a year, and what there was at its end. */
export const getYearFigures = (years: readonly YearRow[]): Figure[] =>
  [...years]
    .sort((a, b) => a.year - b.year)
    .flatMap((row) =>
      yearlyNames.flatMap((id): Figure[] => {
        const value = row[id];
        if (value === undefined) return [];
        const { unit, isState } = yearlyMeasures[id];
        return [
          {
            label: getKnownMeasure(id)?.name ?? id,
            measure: id,
            value,
            bound: 'exact',
            unit,
            claim: 'own',
            period: isState ? `${row.year}年末` : `${row.year}年`,
            source: row.source,
            note: row.note,
            overlaps: [],
          },
        ];
      }),
    );

/** The numbers of one measure in several years, in one unit, oldest first and one for each year. */
export interface Series {
  measure: string;
  points: { year: number; figure: Figure }[];
}

/** The calendar year that a figure speaks of: all of it, or its last day. */
function getYear(figure: Figure): number | undefined {
  const { from, to } = getInterval(figure) ?? {};
  const year = to?.slice(0, 4) ?? '';
  if (to !== `${year}-12-31` || (from !== undefined && from !== `${year}-01-01`)) return undefined;
  return Number(year);
}

/** Whether a number stands for its measure as a whole, and was reached. */
const isWhole = ({ measure, scope, change, claim }: Figure): boolean =>
  measure !== undefined && scope === undefined && !change && claim !== 'target';

/**
 * What of the figures can be followed over years: the same measure as a whole in one kind of unit, of at least two years. Where
 * a year has two numbers the first one stands, that of the yearly form when it is handed first.
 */
export function getSeries(figures: readonly Figure[]): Series[] {
  const byMeasure = Map.groupBy(figures.filter(isWhole), ({ measure, unit }) =>
    JSON.stringify([measure, parseUnit(unit).kind]),
  );
  return [...byMeasure.values()].flatMap((group) => {
    const byYear = new Map<number, Figure>();
    for (const figure of group) {
      const year = getYear(figure);
      if (year !== undefined && !byYear.has(year)) byYear.set(year, figure);
    }
    const points = [...byYear].sort(([a], [b]) => a - b).map(([year, figure]) => ({ year, figure }));
    const measure = points[0]?.figure.measure;
    return measure !== undefined && points.length > 1 ? [{ measure, points }] : [];
  });
}
