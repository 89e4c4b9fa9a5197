import { fromChineseNumber } from '../language/chinese-number.ts';
import type { Words } from '../language/found-words.ts';
import { findLengths, foldDigits } from './said-lengths.ts';

/** Something that a rule counts: a length of time, an age, a multiple, a share, a sum. */
export interface Quantity extends Words {
  amount: number;
  /** `month`, `岁`, `倍`, `%`, `元` … */
  unit: string;
  /** Of days: whether the text counts working ones. */
  isWorking?: boolean;
}

const digits = '零一二两三四五六七八九';
const chinese = `[${digits}十百千]+`;
const plain = String.raw`\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+(?:\.\d+)?`;
// 第五百元 is none, nor is the rest of a longer number.
const start = `(?<![第.\\d${digits}十百千万亿])`;
const number = `(?:${plain}|${chinese})`;
const counted = new RegExp(
  `${start}(?:(?<from>${number})(?<fromScale>[万亿])?(?<to>到|至|[-–—~～]))?(?:(?<high>${number})(?<scale>[万亿]))?(?<low>${number})?(?<unit>周?岁|倍|%|％|‰|元(?!旦|月|件))`,
  'gu',
);
const decimal = `(?<share>${chinese})(?:点(?<rest>[${digits}]+))?`;
const shared = new RegExp(`${start}(?<part>[三四五十百千万])分之${decimal}`, 'gu');
/** As tariffs write it: 1/3, not a date or a version. */
const fraction = /(?<![\d/.])(?<share>\d)\/(?<part>\d)(?![\d/.])/gu;
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const toNumber = (words: string): number | undefined =>
  /^\d/u.test(words) ? Number(words.replaceAll(/[,，]/gu, '')) : fromChineseNumber(words.replaceAll('两', '二'));

/** Numbers before a unit, both of a range: 一千到五千元. The first of 三到五万元 is counted as the second, that of 五百到一万元 is not. */
const findCounted = (text: string): Quantity[] =>
  [...text.matchAll(counted)].flatMap(({ 0: whole, index, groups = {} }) => {
    const { from, fromScale, to = '', high, scale = '', low, unit = '' } = groups;
    const [first, above, below] = [from, high, low?.replace(/^零/u, '')].map((words) => (words ? toNumber(words) : 0));
    if (first === undefined || above === undefined || below === undefined) return [];
    const firstEnd = index + (from ?? '').length + (fromScale ?? '').length;
    const firstScale = scales[fromScale ?? (first < above ? scale : '')] ?? 1;
    const kind = unit.replace('周', '').replace(/[％‰]/u, '%');
    const parts = unit === '‰' ? 10 : 1;
    return [
      { amount: (first * firstScale) / parts, unit: kind, start: index, end: firstEnd },
      {
        amount: (above * (scales[scale] ?? 0) + below) / parts,
        unit: kind,
        start: firstEnd + to.length,
        end: index + whole.length,
      },
    ].filter(({ amount }) => amount > 0);
  });

const toPercent = (part: number, share: number) => Math.round((share / part) * 1e6) / 1e4;

const findShares = (text: string): Quantity[] =>
  [...text.matchAll(shared)].flatMap(({ 0: whole, index, groups = {} }) => {
    const { part = '', share = '', rest = '' } = groups;
    const parts = part === '万' ? 1e4 : toNumber(part.replace(/[百千]/u, '一$&'));
    const number = toNumber(share);
    if (!parts || number === undefined) return [];
    const decimals = Number(`0.${[...rest].map((digit) => toNumber(digit)).join('')}0`);
    return [{ amount: toPercent(parts, number + decimals), unit: '%', start: index, end: index + whole.length }];
  });

const findFractions = (text: string): Quantity[] =>
  [...text.matchAll(fraction)].map(({ 0: whole, index, groups: { share, part } = {} }) => ({
    amount: toPercent(Number(part), Number(share)),
    unit: '%',
    start: index,
    end: index + whole.length,
  }));

/** Lengths, ages, multiples, shares and sums in a text. */
export function findQuantities(text: string): Quantity[] {
  const folded = foldDigits(text);
  return [...findLengths(folded), ...findCounted(folded), ...findShares(folded), ...findFractions(folded)].sort(
    (a, b) => a.start - b.start,
  );
}

type Amount = Pick<Quantity, 'amount' | 'unit'>;

const time = new Set(['hour', 'day', 'month', 'year']);

/** What could stand in one place of one rule is of one kind: times, ages, sums … */
export const getKind = ({ unit }: Amount): string => (time.has(unit) ? 'time' : unit);

/** Equal quantities have one amount, whatever days they count; a year is twelve months. */
export const getAmount = ({ amount, unit }: Amount): string =>
  unit === 'year' ? `${amount * 12} month` : `${amount} ${unit}`;
