import { expect, test } from 'vitest';
import { getInitial } from '../../../../src/rules/language/initial.ts';

test.each([
  ['调解', 'T'],
  ['重婚', 'C'],
  ['重大误解', 'Z'],
  ['行政复议', 'X'],
  ['行业调解', 'H'],
  ['遗嘱', 'Y'],
  ['安全保障', 'A'],
  ['AA制', 'A'],
  ['b超', 'B'],
  ['110', '#'],
  ['《民法典》', '#'],
  ['', '#'],
])('%j stands under %s', (word, initial) => {
  expect(getInitial(word)).toBe(initial);
});
