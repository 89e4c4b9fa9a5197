import { expect, test } from 'vitest';
import { fill } from '../../../../src/rules/language/fill.ts';

test.each([
  ['还有 {days} 天', { days: 3 }, '还有 3 天'],
  ['{a}到{b}，{a}', { a: '甲', b: '乙' }, '甲到乙，甲'],
  ['{missing}', {}, '{missing}'],
  ['{day}', { day: '$& {day}' }, '$& {day}'],
])('%j with %j is %j', (words, values, expected) => {
  expect(fill(words, values)).toBe(expected);
});
