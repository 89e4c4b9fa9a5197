import { expect, test } from 'vitest';
import { countCharacters, getReadingMinutes } from '../../../../src/rules/language/reading.ts';

test.each([
  ['先止水，再谈赔偿。', 7],
  ['第1087条', 6],
  ['', 0],
  [' ，。\n', 0],
])('%j has %i letters and figures', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test.each([
  [0, 1],
  [220, 1],
  [221, 2],
  [440, 2],
  [1201, 6],
])('%i characters take %i minutes', (characters, minutes) => {
  expect(getReadingMinutes('字'.repeat(characters))).toBe(minutes);
});
