import { expect, test } from 'vitest';
import {
  formatUnit,
  formatValue,
  getRange,
  isSaidToLackTime,
  withoutTimeless,
} from '../../../../src/rules/figures/figure.ts';

test.each([
  [1300, 'exact', '件', '1,300', '件'],
  [1300, 'over', '件', '1,300余', '件'],
  [1300, 'near', '件', '近1,300', '件'],
  [95, 'atLeast', '%', '95', '%以上'],
  [50, 'about', '人', '约50', '人'],
  [30, 'upTo', '日', '30', '日以内'],
  [5, 'over', '万名', '5万余', '名'],
  [200, 'over', '万元', '200余', '万元'],
  [1.1, 'exact', '万件', '1.1', '万件'],
  [95.25, 'exact', '%', '95.25', '%'],
  [0, 'exact', '件', '0', '件'],
  [0.1 + 0.2, 'exact', '%', '0.3', '%'],
  [12_345_678, 'exact', '元', '12,345,678', '元'],
] as const)('%d %s %s reads %s%s', (value, bound, unit, number, after) => {
  const figure = { value, bound, unit };
  expect([formatValue(figure), formatUnit(figure)]).toEqual([number, after]);
});

test.each([
  [1300, 'over', 1300, 1400],
  [5, 'over', 5, 6],
  [1.1, 'over', 1.1, 1.2],
  [14, 'exact', 14, 14],
  [95, 'atLeast', 95, Infinity],
  [50, 'about', 45, 55],
  [-3.5, 'about', -3.85, -3.15],
  [1300, 'near', 1200, 1300],
  [1.1, 'near', 1, 1.1],
  [30, 'upTo', -Infinity, 30],
] as const)('%d %s lies between %d and %d', (value, bound, least, most) => {
  const range = getRange({ value, bound });
  expect(range.least).toBeCloseTo(least);
  expect(range.most).toBeCloseTo(most);
});

test.each([
  ['原文未写时间', true, undefined],
  ['全区合计；原文未写时间', true, '全区合计'],
  ['报道没有写时间。先后投入；花在哪里，没有写', true, '先后投入；花在哪里，没有写'],
  ['所见部分没有写时间', true, undefined],
  ['分母没有写；所见部分没有写时间；不含街道', true, '分母没有写；不含街道'],
  ['起止日期没有写', true, '起止日期没有写'],
  ['分母没有写明', false, '分母没有写明'],
])('the note «%s» says that there is no time: %s', (note, said, rest) => {
  expect(isSaidToLackTime(note)).toBe(said);
  expect(withoutTimeless(note)).toBe(rest);
});
