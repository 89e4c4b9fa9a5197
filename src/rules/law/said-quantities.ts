import { fromChineseNumber } from '../language/chinese-number.ts';
import type { Words } from '../language/found-words.ts';
import { findLengths } from './said-lengths.ts';

/** Something that a rule counts: a length of time, an age, a multiple, a share, a sum. */
export interface Quantity extends Words {
  amount: number;
  /** `month`, `岁`, `倍`, `%`, `元` … */
  unit: string;
}

const number = /(?<![第\d.])(?<amount>\d+(?:\.\d+)?|(?<![一二两三四五六七八九十百千])[一二两三四五六七八九十百千]+)/u
  .source;
const counted = new RegExp(`${number}(?<thousands>万)?(?<unit>周?岁|倍|%|元)`, 'gu');
const shared = /(?<part>[三四五十百])分之(?<share>[一二三四五六七八九十百]+)/gu;

const toNumber = (words: string): number | undefined =>
  /^\d/u.test(words) ? Number(words) : fromChineseNumber(words.replaceAll('两', '二'));

const findCounted = (text: string): Quantity[] =>
  [...text.matchAll(counted)].flatMap(({ 0: whole, index, groups = {} }) => {
    const amount = toNumber(groups.amount ?? '');
    if (!amount) return [];
    const unit = groups.unit?.replace('周', '') ?? '';
    return [{ amount: amount * (groups.thousands ? 1e4 : 1), unit, start: index, end: index + whole.length }];
  });

const findShares = (text: string): Quantity[] =>
  [...text.matchAll(shared)].flatMap(({ 0: whole, index, groups = {} }) => {
    const [part, share] = [toNumber((groups.part ?? '').replace('百', '一百')), toNumber(groups.share ?? '')];
    if (!part || !share) return [];
    const percent = Math.round((share / part) * 1e4) / 100;
    return [{ amount: percent, unit: '%', start: index, end: index + whole.length }];
  });

/** Lengths, ages, multiples, shares and sums in a text. */
export const findQuantities = (text: string): Quantity[] =>
  [...findLengths(text), ...findCounted(text), ...findShares(text)].sort((a, b) => a.start - b.start);

const time = new Set(['hour', 'day', 'month', 'year']);

/** What could stand in one place of one rule is of one kind: times, ages, sums … */
export const getKind = ({ unit }: Quantity): string => (time.has(unit) ? 'time' : unit);

/** Equal quantities have one amount; a year is twelve months. */
export const getAmount = ({ amount, unit }: Quantity): string =>
  unit === 'year' ? `${amount * 12} month` : `${amount} ${unit}`;
