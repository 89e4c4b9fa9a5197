import { expect, test } from 'vitest';
import { getRecurrence, isSamePeriod } from '../../../../../src/site/compare/rules/period.ts';

test.each([
  ['the same year', '2021年', '2021年', true],
  ['the end of the year, of what stands', '2021年', '2021年末', true],
  ['a state reached by the end of the year', '2021年', '截至2021年底', true],
  ['a sum reached by the end of the year, of unknown length', '截至2021年底', '2021年', false],
  ['a remark in brackets', '2021年（全年）', '2021年', true],
  ['another year', '2020年', '2021年', false],
  ['a year of several', '2015年至2021年', '2021年', false],
  ['the same undated words of one report', '报道时', '报道时', true],
  ['no period of the number', undefined, '2021年', false],
  ['no period of what it is divided by', '2021年', undefined, false],
  ['no period at all', undefined, undefined, false],
] as const)('%s', (_, number, base, same) => {
  expect(isSamePeriod({ period: number, source: '甲报' }, { period: base, source: '甲报' })).toBe(same);
});

test('undated words of two reports mean two times; a year is a year', () => {
  const at = (period: string, source: string) => ({ period, source });
  expect(isSamePeriod(at('报道时', '甲报'), at('报道时', '乙报'))).toBe(false);
  expect(isSamePeriod(at('2021年', '甲报'), at('2021年', '乙报'))).toBe(true);
});

test('what recurs is told from what happened', () => {
  expect(['每周', '每季度', '2021年', undefined].map(getRecurrence)).toEqual(['周', '季', undefined, undefined]);
});
