import { tableOf } from '../record.ts';
import { measures as rows } from './measures.table.ts';

/** Parts of a comparison that figures stand in. */
export type FigureSection = (typeof rows)[number]['section'];

/** By what numbers are divided to make places of different size comparable. */
export type Divisor = 'people' | 'grid';

/** What figures of several places count alike, whatever each report calls it. */
export interface Measure {
  id: string;
  name: string;
  section: FigureSection;
  /** On which level it is counted, where it is counted on one alone. */
  level: (typeof rows)[number]['level'];
  /** Bases of the kinds of unit that it may be counted in (`rules/figures/unit-table.ts`), a frequency with its span: 次/季. */
  units: readonly string[];
  /** Whether more of it is better, less of it, or neither. */
  direction: (typeof rows)[number]['direction'];
  /** Of money: whether it is spent once or each year. */
  rhythm: (typeof rows)[number]['rhythm'];
  definition: string;
  counts: string | undefined;
  countsNot: string | undefined;
  /** Of which measures a rate is made, by id; nothing where the vocabulary has none for it. */
  numerator: string | undefined;
  denominator: string | undefined;
  per: readonly Divisor[];
  /** What to ask a place that gives the number. */
  asks: string | undefined;
}

const split = (cell: string): string[] => cell.split('|').filter(Boolean);

/** The measures of grassroots mediation in listing order (decisions/036); what they are called may be changed, their ids never. */
export const measures: readonly Measure[] = rows.map(
  ({ units, per, counts, countsNot, numerator, denominator, asks, ...row }) => ({
    ...row,
    units: split(units),
    per: split(per).filter((divisor) => divisor === 'people' || divisor === 'grid'),
    counts: counts || undefined,
    countsNot: countsNot || undefined,
    numerator: numerator || undefined,
    denominator: denominator || undefined,
    asks: asks || undefined,
  }),
);

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** A measure by its id. */
export const getKnownMeasure = (id: string | undefined): Measure | undefined =>
  id === undefined ? undefined : byId.get(id);

/** What each measure is called, by id. */
export const measureNames: Readonly<Record<string, string>> = tableOf(
  [...byId.keys()],
  (id) => byId.get(id)?.name ?? id,
);
