import { expect, test } from 'vitest';
import { findLengths, isSameAmount } from '../../../../src/rules/law/said-lengths.ts';

const read = (text: string) =>
  findLengths(text).map(({ amount, unit, isWorking }) => `${amount} ${unit}${isWorking ? ' working' : ''}`);

test.each([
  ['十五日内上诉', ['15 day']],
  ['15天内', ['15 day']],
  ['两个月到一年', ['2 month', '1 year']],
  ['七十二小时', ['72 hour']],
  ['三个工作日', ['3 day working']],
  ['三日（工作日）内', ['3 day working']],
  ['三日内（不含节假日）', ['3 day working']],
  ['二十 个月', ['20 month']],
  ['2026年5月1日起', []],
  ['第三日', []],
  ['一年级的孩子去一日游', []],
  ['每月、周日、那年', []],
  ['百十日', []],
  ['每周四十小时', []],
  ['五年十八个月', ['5 year']],
  ['收到之日起７日内', ['7 day']],
])('%s names %j', (text, lengths) => {
  expect(read(text)).toEqual(lengths);
});

test('a year is twelve months, a month is not thirty days', () => {
  expect(isSameAmount({ amount: 1, unit: 'year' }, { amount: 12, unit: 'month' })).toBe(true);
  expect(isSameAmount({ amount: 1, unit: 'month' }, { amount: 30, unit: 'day' })).toBe(false);
});
