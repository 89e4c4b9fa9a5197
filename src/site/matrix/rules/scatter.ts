import { groupBy } from '../../../rules/entries/group-by.ts';

/** A practice in the file of the scatter: its name, its place, and by id of the measure the number in the base of its unit and as its report has it. */
export interface ScatterPractice {
  name: string;
  href: string;
  numbers: Record<string, { value: number; kind: string; text: string }>;
}

/** A practice that gives both numbers. */
export interface ScatterPoint {
  name: string;
  href: string;
  x: number;
  y: number;
  texts: [string, string];
}

/** How an axis runs: from 0, from below the least number where all lie close together, or by powers of ten where they are far apart. */
export interface Axis {
  isLog: boolean;
  isCut: boolean;
  least: number;
  most: number;
  ticks: number[];
}

/** Both numbers of all practices that give them, with the axes. */
export interface Scatter {
  points: ScatterPoint[];
  /** How many give both, but in units that are not of one kind. */
  apart: number;
  x: Axis;
  y: Axis;
}

/** Two points are no picture. */
export const leastPoints = 3;

/** From here on the small ones of a scale would all lie on its beginning. */
const farApart = 50;

/** Up to here numbers would all lie at the end of a scale that begins at 0. */
const closeBy = 1.5;

function getAxis(values: readonly number[]): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && high / low > farApart) {
    const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
    return {
      isLog: true,
      isCut: false,
      least: 10 ** from,
      most: 10 ** to,
      ticks: Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index)),
    };
  }
  const isCut = low > 0 && high / low < closeBy;
  const rough = (isCut ? high - low : high) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  const first = isCut ? Math.floor(low / step) : 0;
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { isLog: false, isCut, least: ticks[0]!, most: ticks[ticks.length - 1]!, ticks };
}

/** The unit in which most of them are counted: people that came and groups of them stand on no axis together. */
const getKind = (kinds: readonly string[]): string | undefined =>
  [...groupBy(kinds, (kind) => kind)].sort((a, b) => b[1].length - a[1].length)[0]?.[0];

/** Two measures against each other; nothing where fewer than `leastPoints` practices give both in one unit. */
export function getScatter(practices: readonly ScatterPractice[], x: string, y: string): Scatter | undefined {
  const both = practices.flatMap(({ name, href, numbers }) => {
    const [first, second] = [numbers[x], numbers[y]];
    return first && second ? [{ name, href, first, second }] : [];
  });
  const kinds = [getKind(both.map(({ first }) => first.kind)), getKind(both.map(({ second }) => second.kind))];
  const points = both
    .filter(({ first, second }) => first.kind === kinds[0] && second.kind === kinds[1])
    .map(({ name, href, first, second }): ScatterPoint => ({
      name,
      href,
      x: first.value,
      y: second.value,
      texts: [first.text, second.text],
    }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  if (points.length < leastPoints) return undefined;
  return {
    points,
    apart: both.length - points.length,
    x: getAxis(points.map((point) => point.x)),
    y: getAxis(points.map((point) => point.y)),
  };
}

/** Where a value stands on an axis, from 0 to 1. */
export const place = ({ isLog, least, most }: Axis, value: number): number =>
  isLog
    ? (Math.log10(value) - Math.log10(least)) / (Math.log10(most) - Math.log10(least))
    : (value - least) / (most - least);
