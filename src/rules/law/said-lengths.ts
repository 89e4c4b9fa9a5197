import { isKeyOf } from '../../schemas/record.ts';
import { fromChineseNumber } from '../language/chinese-number.ts';
import type { Words } from '../language/found-words.ts';
import type { Length } from '../time/length.ts';

/** A length of time that a text names: 三个工作日, 15日内, 六个月. */
export interface SaidLength extends Words {
  amount: number;
  unit: Length['unit'];
  /** Whether the text counts working days. */
  isWorking: boolean;
}

const units = {
  小时: 'hour',
  日: 'day',
  天: 'day',
  工作日: 'day',
  月: 'month',
  年: 'year',
} as const;

// 2026年, 5月1日 and 第三日 name a time, not a length; 一年级 and 一日游 are words of their own.
const length =
  /(?<![第\d.〔每月年周星一二两三四五六七八九十百])(?<amount>\d{1,3}|[一二两三四五六七八九十百]+)\s?(?:(?<unit>小时|日|天|年)|个(?:工作日|月))(?![级游级初底])/gu;
const working = /^(?:之内|以内|内)?（[^（）]{0,6}(?:工作日|不(?:含|算|包括)[^（）]{0,4}(?:节假日|休息日))/u;

/** Old texts of laws write 「７日」. */
export const foldDigits = (text: string) => text.replaceAll(/[０-９]/gu, (digit) => digit.normalize('NFKC'));

/** Lengths of time in a text, in its order. */
export const findLengths = (text: string): SaidLength[] =>
  [...foldDigits(text).matchAll(length)].flatMap(({ 0: whole, index, groups }) => {
    const { amount = '', unit = /工作日|月/u.exec(whole)?.[0] ?? '' } = groups ?? {};
    const said = /^\d+$/u.test(amount) ? Number(amount) : fromChineseNumber(amount.replaceAll('两', '二'));
    if (!said || !isKeyOf(units, unit)) return [];
    const end = index + whole.length;
    return [
      {
        amount: said,
        unit: units[unit],
        isWorking: unit === '工作日' || (units[unit] === 'day' && working.test(text.slice(end))),
        start: index,
        end,
      },
    ];
  });

type Amount = Pick<SaidLength, 'amount' | 'unit'>;

/** Months where that says the same: a year is twelve of them. */
const inMonths = ({ amount, unit }: Amount): Amount =>
  unit === 'year' ? { amount: amount * 12, unit: 'month' } : { amount, unit };

/** Whether two lengths are the same number of the same unit, whatever days they count. */
export function isSameAmount(a: Amount, b: Amount): boolean {
  const [first, second] = [inMonths(a), inMonths(b)];
  return first.amount === second.amount && first.unit === second.unit;
}
