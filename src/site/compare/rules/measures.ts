import { type Divisor, type FigureSection, getKnownMeasure, measures } from '../../../schemas/figures/measure.ts';
import type { NamedFigure } from './record.ts';
import { getUnit } from '../../../rules/figures/unit.ts';
import type { Quantity } from '../../../rules/figures/unit-table.ts';
import { parseUnit } from '../../../rules/figures/units.ts';

/** A row of figures: a measure of the vocabulary, or what one report counts alone. */
export interface Measure {
  id: string;
  label: string;
  section: FigureSection;
  per: readonly Divisor[];
}

/** Where a number stands that has no measure, by what its unit counts. */
const sections: Readonly<Record<Quantity, FigureSection>> = {
  things: 'organisation',
  people: 'people',
  couples: 'people',
  visits: 'work',
  households: 'place',
  householdVisits: 'work',
  enterpriseVisits: 'work',
  vehicleTrips: 'work',
  matters: 'work',
  records: 'work',
  payments: 'work',
  times: 'work',
  batches: 'work',
  money: 'money',
  dollars: 'money',
  area: 'place',
  length: 'place',
  weight: 'place',
  share: 'result',
  multiples: 'result',
  lessons: 'work',
  hours: 'time',
  days: 'time',
  workingDays: 'time',
  months: 'time',
};

const getSection = (unit: string): FigureSection => {
  const known = getUnit(unit);
  return known && !known.per ? sections[known.counts] : 'organisation';
};

/**
 * In which row a figure stands. One without a measure, or that tells how much more or less there was of one, has a row
 * that it shares with its namesakes only.
 */
export function getMeasure({
  label,
  unit,
  measure,
  change,
  measureName,
}: Pick<NamedFigure, 'label' | 'unit' | 'measure' | 'change' | 'measureName'>): Measure {
  const { kind } = parseUnit(unit);
  const known = change ? undefined : getKnownMeasure(measure);
  if (known?.units.includes(kind)) return { ...known, label: measureName ?? known.name };
  return { id: `${label.replace(/\s/gu, '')}（${kind}）`, label, section: getSection(unit), per: [] };
}

const places = new Map(measures.map(({ id }, index) => [id, index]));

/** Measures in the order of the vocabulary, those that it does not know behind them by name. */
export function compareMeasures(a: Measure, b: Measure): number {
  const [first, second] = [a, b].map(({ id }) => places.get(id) ?? measures.length) as [number, number];
  if (first !== second) return first - second;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
