import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeDates,
  decodeIds,
  encodeDates,
  encodeIds,
  formatWords,
  fromRuns,
  getIdPlace,
  getIdsFile,
  parseWords,
  toIdsFiles,
  toRuns,
} from '../../../../src/rules/search/site-index.ts';

test('ids are read as they were written, four bytes each', () => {
  const id = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      const bytes = encodeIds(ids);
      expect(bytes).toHaveLength(4 * ids.length);
      expect(decodeIds(bytes)).toEqual(ids);
    }),
  );
});

test('each page finds its id in its file', () => {
  const ids = Array.from({ length: 1300 }, (_, page) => page.toString(16).padStart(8, '0'));
  const files = new Map(toIdsFiles(ids));
  expect(files.size).toBe(3);
  expect(ids.map((_, page) => decodeIds(files.get(getIdsFile(page))!)[getIdPlace(page)])).toEqual(ids);
});

test('pages of a facet are read as they were written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500)), (pages) => {
      const rising = pages.toSorted((a, b) => a - b);
      expect(fromRuns(toRuns(rising))).toEqual(rising);
    }),
  );
  expect(toRuns([0, 1, 2, 7, 8])).toEqual([0, 3, 4, 2]);
});

test('days compare, and no date is 0', () => {
  const [first, none, later, before] = decodeDates(encodeDates(['2000-01-01', undefined, '2026-11-25', '1999-12-31']));
  expect([first, none, before]).toEqual([1, 0, 0]);
  expect(later).toBe(9826);
});

test('words are read with what they also stand for and how far they are at home', () => {
  const words = new Map([
    ['@漏水', { also: ['相邻关系', '相邻用水排水'] }],
    ['@欠薪', { also: [] }],
    ['~离婚', { also: [], home: 1 }],
    ['~商标', { also: ['注册'], home: 0 }],
  ]);
  expect(parseWords(formatWords(words))).toEqual(words);
});
