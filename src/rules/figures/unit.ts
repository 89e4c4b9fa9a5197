import { knownUnits, type Quantity } from './unit-table.ts';

/** A unit taken apart: `value × factor` is the amount in `base`; `per` is the span of a frequency (次/季: 季). */
export interface Unit {
  counts: Quantity;
  base: string;
  factor: number;
  per?: string;
}

const multiples: Record<string, number> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

const written = /^(?<amount>.[^/／每]*)(?:[/／每](?<per>.+))?$/u;
const multiplied = /^(?<multiple>千万|百万|[百千万亿])?余?(?<word>.+)$/u;

/** The unit behind what a source wrote: 万名 counts people by ten thousand, 次/季 counts times a quarter; `undefined` where the word is not known. */
export function getUnit(text: string): Unit | undefined {
  const { amount = '', per } = written.exec(text.trim())?.groups ?? {};
  // 百分点 and 千米 are words of their own.
  const { multiple = '', word = '' } = knownUnits.has(amount)
    ? { word: amount }
    : (multiplied.exec(amount)?.groups ?? {});
  const unit = knownUnits.get(word);
  if (!unit) return undefined;
  const { counts, base, factor } = unit;
  return { counts, base, factor: factor * (multiples[multiple] ?? 1), ...(per && { per }) };
}

/** Whether two units can stand in one row: they measure the same, by the same span of time. */
export const areComparable = (a: Unit, b: Unit): boolean => a.counts === b.counts && a.per === b.per;
