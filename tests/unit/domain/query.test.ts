import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getContentWords } from '../../../src/domain/query.ts';

test.each([
  ['楼上漏水怎么办', ['楼上', '漏水']],
  ['请问物业费能不能不交？', ['物业', '费', '交']],
  ['漏水，漏水！', ['漏水']],
  ['ＡＢＣ　公司', ['ABC', '公司']],
])('of %j keeps %j', (query, words) => {
  expect(getContentWords(query)).toEqual(words);
});

test('keeps the words of asking where there are no others', () => {
  expect(getContentWords('怎么办').join('')).toBe('怎么办');
});

test.each(['', '？！', '   '])('finds no word in %j', (query) => {
  expect(getContentWords(query)).toEqual([]);
});

test('returns words of the query only, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      const words = getContentWords(query);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(query.normalize('NFKC')).toContain(word);
    }),
  );
});
