import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeShard,
  encodeTerm,
  levelCount,
  type Postings,
  toPostings,
} from '../../../../src/rules/search/postings.ts';

const toShard = (terms: readonly [string, Postings][]) =>
  Uint8Array.from(terms.flatMap(([term, postings]) => encodeTerm(term, postings)));

const weights = fc
  .uniqueArray(fc.tuple(fc.nat(40_000), fc.double({ min: 0.3, max: 300, noNaN: true })), {
    minLength: 1,
    maxLength: 60,
    selector: ([page]) => page,
  })
  .map((list) => toPostings(list));

test('what is written is what is read', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), weights)), (list) => {
      const terms = new Map(list);
      expect(decodeShard(toShard([...terms]))).toEqual(terms);
    }),
  );
});

test('a weight is kept within a sixteenth of the heaviest', () => {
  const { scale, pages, levels } = toPostings([
    [7, 10],
    [3, 5],
    [9, 0.1],
  ]);
  expect(pages).toEqual([3, 7]);
  expect(levels.map((level) => (scale * level) / levelCount)).toEqual([expect.closeTo(5, 0), expect.closeTo(10, 0)]);
});

test('a shard that ends too early is refused', () => {
  const bytes = encodeTerm(
    '漏水',
    toPostings([
      [1, 2],
      [500, 1],
    ]),
  );
  expect(() => decodeShard(Uint8Array.from(bytes.slice(0, -1)))).toThrow(/ends too early/u);
});
