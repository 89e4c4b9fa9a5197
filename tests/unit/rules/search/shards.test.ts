import { expect, test } from 'vitest';
import { decodeShard, toPostings } from '../../../../src/rules/search/postings.ts';
import { getShardName, toShards } from '../../../../src/rules/search/shards.ts';

/** Terms of one character that has many, and of others. */
const terms = new Map(
  Array.from({ length: 3000 }, (_, index) => [
    index % 2 === 0 ? `${String.fromCodePoint(0x4e00 + index)}法` : `水${String.fromCodePoint(0x5000 + index)}`,
    toPostings([[index, 3]]),
  ]),
);
const { sharding, files } = toShards(terms);

test('every term is in the file that its name leads to', () => {
  const missing = [...terms.keys()].filter(
    (term) => !decodeShard(files.get(getShardName(term, sharding)) ?? new Uint8Array()).has(term),
  );
  expect(missing).toEqual([]);
});

test('a term that is nowhere leads to a file that is there', () => {
  expect(files.has(getShardName('无法', sharding))).toBe(true);
  expect(files.has(getShardName('没有', sharding))).toBe(true);
});

test('a character with many terms has several files, none of them large', () => {
  expect(sharding.split['法']).toBeGreaterThan(2);
  expect(Math.max(...[...files.values()].map(({ length }) => length))).toBeLessThan(10_000);
});

test('terms with the same rare last character stand together', () => {
  expect(getShardName('漏水', sharding)).toBe(getShardName('@楼上漏水', sharding));
});
