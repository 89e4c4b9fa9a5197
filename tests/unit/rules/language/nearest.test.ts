import { expect, test } from 'vitest';
import { getNearest } from '../../../../src/rules/language/nearest.ts';

test.each([
  ['upstair-leak', 'upstairs-leak'],
  ['civil-cod', 'civil-code'],
  ['邻里和相邻', '邻里与相邻'],
])('takes %j for %j', (wanted, nearest) => {
  expect(getNearest(wanted, ['civil-code', 'upstairs-leak', '邻里与相邻', '劳动与工资'])).toBe(nearest);
});

test('has no suggestion where nothing is alike or nothing is known', () => {
  expect(getNearest('xyz', ['civil-code', '邻里与相邻'])).toBeUndefined();
  expect(getNearest('abc', [])).toBeUndefined();
});

test('takes the first of two that are equally near', () => {
  expect(getNearest('ab', ['ax', 'ay'])).toBe('ax');
});
