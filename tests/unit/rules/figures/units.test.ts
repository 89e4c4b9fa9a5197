import { expect, test } from 'vitest';
import { convert, getCommonUnit, parseUnit } from '../../../../src/rules/figures/units.ts';

test.each([
  [200, '万元', '元', 2_000_000],
  [12_345, '元', '万元', 1.2345],
  [1.1, '亿元', '万元', 11_000],
  [63.3, '万件', '件', 633_000],
  [5, '公里', '米', 5000],
  [2, '平方公里', '公顷', 200],
  [3, '公顷', '亩', 45],
  [1500, '亩', '平方公里', 1],
  [1394, '平方米', '亩', 2.091],
  [1, '小时', '分钟', 60],
  [127, '名', '人', 127],
  [53, '起', '件', 53],
])('%d %s is %d %s… exactly', (value, from, to, expected) => {
  expect(convert(value, from, to)).toBe(expected);
});

test.each([
  ['money stands in its largest unit', ['元', '万元'], '万元'],
  ['areas with 亩 among them stand in 亩', ['平方公里', '亩', '平方米'], '亩'],
  ['other areas stand in the smallest', ['平方公里', '公顷'], '公顷'],
  ['counts stand in the smallest', ['万件', '件'], '件'],
  ['hours and minutes stand in minutes', ['小时', '分钟'], '分钟'],
  ['one unit stands as it is', ['万批'], '万批'],
])('%s', (_, units, expected) => {
  expect(getCommonUnit(units)).toBe(expected);
  expect(getCommonUnit(units.toReversed())).toBe(expected);
});

test('working days are no days, and what nobody knows fits itself only', () => {
  expect(parseUnit('个工作日').kind).not.toBe(parseUnit('日').kind);
  expect(parseUnit('人次').kind).not.toBe(parseUnit('人').kind);
  expect(parseUnit('万批')).toEqual({ kind: '批', factor: 10_000 });
  expect(parseUnit('万')).toEqual({ kind: '万', factor: 1 });
});
