import { type Figure, formatUnit } from '../../../rules/figures/figure.ts';
import { fill } from '../../../rules/language/fill.ts';
import { canDivide } from '../../../rules/figures/reckoned.ts';
import type { Cell, ComparisonWords } from './comparison.ts';
import { getMeasure } from './measures.ts';
import type { CompareRecord } from './record.ts';
import { convert, parseUnit } from '../../../rules/figures/units.ts';

/** By what numbers are divided: how many inhabitants or grids make one share. */
export const bases = {
  people: { measure: 'population', size: 10_000 },
  grid: { measure: 'grids', size: 1 },
} as const;

/** One of them. */
export type Base = keyof typeof bases;

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 10 });

/** A quotient to three significant digits, and whether that is all of it. */
function round(value: number): { text: string; isExact: boolean } {
  const rounded = Number(value.toPrecision(3));
  return { text: whole.format(rounded), isExact: Math.abs(rounded - value) <= Number.EPSILON * Math.abs(value) };
}

/** A unit as small as its kind has: 万件 → 件, so that 每万人 and 万件 never stand in one number. */
const getPlainUnit = (unit: string): string => {
  const { factor, kind } = parseUnit(unit);
  return kind === '元' || factor === 1 ? unit : kind;
};

/** The share of one figure, or why there is none. The one it is divided by must be exact and of the same time. */
function getShare(
  record: CompareRecord,
  figure: Figure,
  base: Base,
  words: ComparisonWords,
): { text: string; details: string[] } | { gap: string } {
  const { measure, size } = bases[base];
  const candidates = [...record.figures, ...record.background].filter(
    (each) => each.scope === undefined && getMeasure(each).id === measure,
  );
  if (candidates.length === 0) return { gap: words[`gap.${base}.missing`] };
  if (figure.period === undefined) return { gap: words['gap.own'] };
  const fitting = candidates.find((each) => canDivide(figure, each));
  if (!fitting) return { gap: words[`gap.${base}.period`] };
  if (fitting.bound !== 'exact' || fitting.value <= 0) return { gap: words[`gap.${base}.vague`] };
  const divisor = convert(fitting.value, fitting.unit, getPlainUnit(fitting.unit));
  const plain = getPlainUnit(figure.unit);
  const value = convert(figure.value, figure.unit, plain);
  const { text, isExact } = round((value / divisor) * size);
  const isVague = !isExact || ['about', 'over', 'near'].includes(figure.bound);
  return {
    text: `${isVague ? fill(words.figureWords.about.value, { number: text }) : text}${formatUnit({ value: 0, unit: plain, bound: figure.bound }, words.figureWords)}`,
    details: [
      fill(words['per.working'], {
        number: `${whole.format(value)}${plain}`,
        base: `${whole.format(divisor)}${words[`per.unit.${base}`]}`,
        period: figure.period,
        source: fitting.source ?? words['source.missing'],
      }),
    ],
  };
}

/** The cell of shares below the figures of one entry. */
export function getShareCell(
  record: CompareRecord,
  figures: readonly Figure[],
  base: Base,
  words: ComparisonWords,
): Cell {
  if (figures.length === 0) return { lines: [], gap: words.unsaid };
  const shares = figures.map((figure) => ({ figure, share: getShare(record, figure, base, words) }));
  const lines = shares.flatMap(({ figure, share }) =>
    'gap' in share
      ? []
      : [{ text: share.text, details: [...(figures.length > 1 ? [figure.label] : []), ...share.details], notes: [] }],
  );
  const [first] = shares;
  return lines.length > 0 || !first || !('gap' in first.share) ? { lines } : { lines, gap: first.share.gap };
}
