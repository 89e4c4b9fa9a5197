import { getUnit } from './unit.ts';

/** A unit as a comparison sees it: units of one kind can be turned into one another by their factors. */
export interface Unit {
  /** The word of the kind: 元, 米, 件; for a frequency with its span, 次/季. */
  kind: string;
  factor: number;
}

/** 万元 → ten thousand 元. A unit that nobody knows is of its own kind and fits itself only. */
export function parseUnit(written: string): Unit {
  const unit = getUnit(written);
  if (!unit) return { kind: written.replace(/\s/gu, ''), factor: 1 };
  return { kind: unit.per ? `${unit.base}/${unit.per}` : unit.base, factor: unit.factor };
}

/**
 * The unit in which numbers written in `units` (all of one kind) stand side by side without rounding. Money keeps its
 * largest unit, since shifting the point is exact and 200万元 reads better than 2000000元; areas with 亩 among them turn
 * to 亩, since a 亩 is no round number of square metres; everything else takes the smallest.
 */
export function getCommonUnit(units: readonly string[]): string {
  const sorted = [...new Set(units)].sort((a, b) => parseUnit(a).factor - parseUnit(b).factor || (a < b ? -1 : 1));
  const mu = sorted.find((unit) => unit.endsWith('亩'));
  const { kind } = parseUnit(sorted[0] ?? '');
  if (kind === '平方米' && mu !== undefined) return mu;
  const common = kind === '元' ? sorted.slice(-1)[0] : sorted[0];
  return common ?? '';
}

/** `value` of `from` in `to`; 15 digits are all that a number holds, and more than any report writes. */
export const convert = (value: number, from: string, to: string): number =>
  Number(((value * parseUnit(from).factor) / parseUnit(to).factor).toPrecision(15));

/** The base of a unit's kind, 件 of 万件; nothing where nobody knows the unit. */
export const getBaseUnit = (written: string): string | undefined =>
  getUnit(written) ? parseUnit(written).kind : undefined;

/** `value` of `unit` in the base of its kind. */
export const toBase = (value: number, unit: string): number => Number((value * parseUnit(unit).factor).toPrecision(15));
