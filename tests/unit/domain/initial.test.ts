import { expect, test } from 'vitest';
import { getInitial } from '../../../src/domain/initial.ts';

test.each([
  ['调解', 'T'],
  ['重婚', 'C'],
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
