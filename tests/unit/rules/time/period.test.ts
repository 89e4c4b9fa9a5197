import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSpan, isBackwards, isSamePeriod, isWholeYear } from '../../../../src/rules/time/period.ts';

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

test('a time is the same however wide it is written', () => {
  expect(isSamePeriod('2021年', '２０２１ 年')).toBe(true);
  expect(isSamePeriod(undefined, undefined)).toBe(true);
  expect(isSamePeriod('2021年', undefined)).toBe(false);
});
