import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getFirstDay, getLastDay, isSameInterval, readInterval } from '../../../../src/rules/time/interval.ts';

test.each([
  ['2021年', '2021-01-01', '2021-12-31'],
  ['2021', '2021-01-01', '2021-12-31'],
  ['2021年度', '2021-01-01', '2021-12-31'],
  ['2021年全年', '2021-01-01', '2021-12-31'],
  ['2024年2月', '2024-02-01', '2024-02-29'],
  ['2023年2月', '2023-02-01', '2023-02-28'],
  ['２０２１年３月９日', '2021-03-09', '2021-03-09'],
  ['2021年上半年', '2021-01-01', '2021-06-30'],
  ['2021年下半年', '2021-07-01', '2021-12-31'],
  ['2021年前三季度', '2021-01-01', '2021-09-30'],
  ['2021年第二季度', '2021-04-01', '2021-06-30'],
  ['2021年4季度', '2021-10-01', '2021-12-31'],
  ['2015年至2021年', '2015-01-01', '2021-12-31'],
  ['2021年3月至9月', '2021-03-01', '2021-09-30'],
  ['2021年（原文写「去年」）', '2021-01-01', '2021-12-31'],
  ['截至2022年9月', undefined, '2022-09-30'],
  ['截至2021年底', undefined, '2021-12-31'],
  ['2021年末', undefined, '2021-12-31'],
  ['截止到2022年9月8日', undefined, '2022-09-08'],
  ['2019年以来', '2019-01-01', undefined],
  ['自2021年6月起', '2021-06-01', undefined],
])('%s is from %s to %s', (words, from, to) => {
  expect(readInterval(words)).toEqual({ ...(from && { from }), ...(to && { to }) });
});

test.each([
  '',
  '去年',
  '每年',
  '目前',
  '中心运行以来',
  '2021年底以后',
  '较2023年',
  '2021年13月',
  '2021年2月30日',
  '近3年',
  '2021年左右',
  '一批',
])('%j names no days', (words) => {
  expect(readInterval(words)).toBeUndefined();
});

test('whatever is written, both days are days, and a year that is named is kept', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year = '', month = ''] = day.split('-');
      for (const time of [year, `${year}-${month}`, day]) {
        const [first, last] = [getFirstDay(time), getLastDay(time)];
        expect(first <= day && day <= last).toBe(true);
        expect(new Date(last).toISOString().slice(0, 10)).toBe(last);
      }
      expect(readInterval(`${year}年${Number(month)}月${Number(day.slice(8))}日`)).toEqual({ from: day, to: day });
    }),
  );
});

test('two stretches are the same with both ends alone', () => {
  expect(isSameInterval({ from: 'a', to: 'b' }, { from: 'a', to: 'b' })).toBe(true);
  expect(isSameInterval({ to: 'b' }, { to: 'b' })).toBe(false);
  expect(isSameInterval(undefined, undefined)).toBe(false);
});
