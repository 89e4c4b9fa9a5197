import { expect, test } from 'vitest';
import { createWordLookup } from '../../../../src/rules/language/word-lookup.ts';

const lookUp = createWordLookup(['起诉', '起诉状', '诉讼', '起'], (word) => word);

test('finds the words that begin at a place, the longest first', () => {
  expect(lookUp('写起诉状', 1)).toEqual(['起诉状', '起诉', '起']);
});

test.each([
  ['where none begins', '写起诉状', 0],
  ['behind the end', '起诉', 2],
  ['before the beginning', '起诉', -1],
])('finds nothing %s', (_, text, at) => {
  expect(lookUp(text, at)).toEqual([]);
});
