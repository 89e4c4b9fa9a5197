import { expect, test } from 'vitest';
import { getYears, isSaid } from '../../../../src/rules/time/years.ts';

test.each([
  ['2021年', ['2021']],
  ['2015年至2018年', ['2015', '2016', '2017', '2018']],
  ['2015—2017年', ['2015', '2016', '2017']],
  ['2020年3月至2021年5月', ['2020', '2021']],
  ['2021年底起', ['2021']],
  ['截至2022年9月', ['2022']],
  ['约2019年至2020年（按文意推断，报道2023年刊出）', ['2019', '2020']],
  ['2021年至2019年', ['2019', '2021']],
  ['未注明（文中与2023年比较）', []],
  ['每年', []],
  [undefined, []],
])('%s speaks of %j', (period, years) => {
  expect(getYears(period)).toEqual(years);
});

test.each([
  ['2021年', true],
  ['报道所称「去年冬天」', true],
  ['未注明（文中与2023年比较）', false],
  ['没有写', false],
  [undefined, false],
])('whether «%s» says when: %s', (period, said) => {
  expect(isSaid(period)).toBe(said);
});
