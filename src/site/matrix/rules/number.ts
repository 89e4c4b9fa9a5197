import { type Figure, getRange } from '../../../rules/figures/figure.ts';
import { parseUnit, toBase } from '../../../rules/figures/units.ts';
import { getKnownMeasure } from '../../../schemas/figures/measure.ts';

/** What a number of a measure leaves open. */
export type NumberGap = 'part' | 'target' | 'time' | 'source' | 'conflict';

/** The number that stands for a practice in a measure, with what it leaves open. */
export interface MatrixNumber {
  figure: Figure;
  gaps: NumberGap[];
}

/** Every gap with how one sees it. */
const isOpen: Readonly<Record<NumberGap, (figure: Figure) => boolean>> = {
  target: ({ claim }) => claim === 'target',
  part: ({ scope }) => scope !== undefined,
  conflict: ({ conflict }) => conflict !== undefined,
  time: ({ period }) => period === undefined,
  source: ({ source }) => source === undefined,
};

/** What is no result and no whole stands behind whatever only lacks its time. */
const weights: Readonly<Record<NumberGap, number>> = { target: 8, part: 4, conflict: 2, time: 1, source: 1 };

const names = ['target', 'part', 'conflict', 'time', 'source'] as const;
const weigh = ({ gaps }: MatrixNumber): number => gaps.reduce((sum, gap) => sum + weights[gap], 0);

/** The most complete number of each measure, by its id; those that tell how much more or less there was stand for none. */
export function getNumbers(figures: readonly Figure[]): Map<string, MatrixNumber> {
  const found = new Map<string, MatrixNumber>();
  for (const figure of figures) {
    const measure = getKnownMeasure(figure.measure);
    if (!measure || figure.change || !measure.units.includes(parseUnit(figure.unit).kind)) continue;
    const own = { figure, gaps: names.filter((name) => isOpen[name](figure)) };
    const before = found.get(measure.id);
    if (!before || weigh(own) < weigh(before)) found.set(measure.id, own);
  }
  return found;
}

/** How completely a number is told: 3 with all that is asked of it, 2 where one thing is missing, 1 where more is or where it is only asked for. */
export const getHeat = ({ gaps }: MatrixNumber): 1 | 2 | 3 =>
  gaps.length === 0 ? 3 : gaps.length === 1 && !gaps.includes('target') ? 2 : 1;

/** Whether a number stands for its measure as a whole, and was reached. */
export const isWhole = ({ gaps }: MatrixNumber): boolean =>
  !gaps.some((gap) => gap === 'target' || gap === 'part' || gap === 'conflict');

/** The number in the base of its unit, with the least and the most that it can be. */
export function toAmount(figure: Figure): { value: number; least: number; most: number; kind: string } {
  const { least, most } = getRange(figure);
  const [value, low, high] = [figure.value, Math.max(0, least), most].map((each) => toBase(each, figure.unit));
  return { value: value!, least: low!, most: high!, kind: parseUnit(figure.unit).kind };
}
