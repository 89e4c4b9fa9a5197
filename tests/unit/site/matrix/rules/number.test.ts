import { expect, test } from 'vitest';
import type { Figure } from '../../../../../src/rules/figures/figure.ts';
import { getHeat, getNumbers, isWhole } from '../../../../../src/site/matrix/rules/number.ts';

const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  label: '受理',
  measure: 'accepted',
  value,
  unit: '件',
  bound: 'exact',
  claim: 'own',
  overlaps: [],
  period: '2021年',
  source: '甲报',
  ...more,
});

test.each<[string, Partial<Figure>, number, boolean]>([
  ['all that is asked of a number', {}, 3, true],
  ['no time', { period: undefined }, 2, true],
  ['a part of it', { scope: '镇街' }, 2, false],
  ['neither time nor source', { period: undefined, source: undefined }, 1, true],
  ['what was only asked for', { claim: 'target' }, 1, false],
  ['what its source contradicts', { conflict: '另一处写 20 件' }, 2, false],
])('a number with %s', (_, more, heat, whole) => {
  const number = getNumbers([figure(10, more)]).get('accepted')!;
  expect([getHeat(number), isWhole(number)]).toEqual([heat, whole]);
});

test('of several numbers the one that leaves least open stands for the practice, and a result before what was asked for', () => {
  const chosen = (figures: Figure[]) => getNumbers(figures).get('accepted')?.figure.value;
  expect(chosen([figure(1, { claim: 'target' }), figure(2, { scope: '镇街' }), figure(3, { period: undefined })])).toBe(
    3,
  );
  expect(chosen([figure(1, { claim: 'target' }), figure(2, { scope: '镇街', period: undefined })])).toBe(2);
});

test('a change, a unit that is not the measure’s, and a number without a measure have no cell', () => {
  expect(
    getNumbers([
      figure(1, { change: { way: 'less', against: '2020年' } }),
      figure(2, { unit: '元' }),
      figure(3, { measure: undefined }),
    ]).size,
  ).toBe(0);
});
