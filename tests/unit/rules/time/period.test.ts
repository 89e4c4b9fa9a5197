import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  getRecurrence,
  getSpan,
  isBackwards,
  isSamePeriod,
  isSameTime,
  isWholeYear,
} from '../../../../src/rules/time/period.ts';

test.each([
  ['2019年至2021年', '2019', '2021'],
  ['2019-2021年', '2019', '2021'],
  ['2019—2021', '2019', '2021'],
  ['2021年3月至9月', '2021-03', '2021-09'],
  ['2021年3月1日至15日', '2021-03-01', '2021-03-15'],
  ['2021年12月到2022年3月', '2021-12', '2022-03'],
  ['2021-12-01至2022-03-01', '2021-12-01', '2022-03-01'],
  ['2021.1～2021.6', '2021-01', '2021-06'],
  ['2021年底至2022年初', '2021', '2022'],
])('%s runs from %s to %s', (text, from, to) => {
  expect(getSpan(text)).toEqual({ from, to });
});

test.each(['2021年', '截至2022年9月', '每季度', '中心运行以来至报道时', '2021-03-01'])(
  '%s names no two ends',
  (text) => {
    expect(getSpan(text)).toBeUndefined();
  },
);

test.each([
  ['2021年至2019年', true],
  ['2021年9月至3月', true],
  ['2021-12-02至2021-12-01', true],
  ['2021年至2021年3月', false],
  ['2021年3月至2021年', false],
  ['2021年3月至3月', false],
])('%s is backwards: %s', (text, expected) => {
  const span = getSpan(text);
  expect(span && isBackwards(span)).toBe(expected);
});

test('any text can be read', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'20年19月-—至到.~3日底 '), maxLength: 24 }),
      (text) => void getSpan(text),
    ),
  );
});

test('one year is one year, and nothing else is', () => {
  expect(['2021年', '2021', ' 2021年度'].map(isWholeYear)).toEqual([true, true, true]);
  expect(['2021年底', '2021年至2022年', '截至2021年', ''].map(isWholeYear)).toEqual([false, false, false, false]);
});

test.each([
  ['the same words', '2021年', '2021年', true],
  ['other widths and blanks', '2021年', '２０２１ 年', true],
  ['the end of the year', '2021年', '2021年底', true],
  ['a remark in brackets', '报道时（原文未署日期）', '报道时', true],
  ['a remark in half-width brackets', '2021年(全年)', '2021年', true],
  ['no time at all', undefined, undefined, true],
  ['one time missing', '2021年', undefined, false],
  ['a state reached by the end of the year', '2021年', '截至2021年底', false],
  ['another year', '2020年', '2021年', false],
])('two texts name one time, or not: %s', (_, a, b, same) => {
  expect(isSamePeriod(a, b)).toBe(same);
  expect(isSamePeriod(b, a)).toBe(same);
});

test.each([
  ['the same year', '2021年', '2021年', true],
  ['the same year however wide', '2021年', '２０２１ 年', true],
  ['the end of the year, of what stands', '2021年', '2021年末', true],
  ['a state reached by the end of the year', '2021年', '截至2021年底', true],
  ['a sum reached by the end of the year, of unknown length', '截至2021年底', '2021年', false],
  ['a remark in brackets', '2021年（全年）', '2021年', true],
  ['another year', '2020年', '2021年', false],
  ['a year of several', '2015年至2021年', '2021年', false],
  ['the same undated words of one report', '报道时', '报道时', true],
  ['no period of the number', undefined, '2021年', false],
  ['no period of the other number', '2021年', undefined, false],
  ['no period at all', undefined, undefined, false],
])('a number can be set against another one of the same time, or not: %s', (_, number, base, same) => {
  expect(isSameTime({ period: number, source: '甲报' }, { period: base, source: '甲报' })).toBe(same);
});

test('undated words of two reports mean two times; a year is a year', () => {
  const at = (period: string, source: string) => ({ period, source });
  expect(isSameTime(at('报道时', '甲报'), at('报道时', '乙报'))).toBe(false);
  expect(isSameTime(at('2021年', '甲报'), at('2021年', '乙报'))).toBe(true);
});

test('what recurs is told from what happened', () => {
  expect(['每周', '每季度', '2021年', undefined].map(getRecurrence)).toEqual(['周', '季', undefined, undefined]);
});
