import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSlices } from '../../../../cms/server/git/in-slices.ts';

const byKey = (one: { key: number }, other: { key: number }) => one.key - other.key;

test('a list is sorted as in one go, and what is equal stays in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 3000, size: 'max' }), async (keys) => {
      const items = keys.map((key, at) => ({ key, at }));
      expect(await sortInSlices(items, byKey)).toEqual(items.toSorted(byKey));
    }),
    { numRuns: 20 },
  );
});

test('ten thousand names are sorted in many goes, between which others are answered', async () => {
  const { compare } = new Intl.Collator('zh-CN');
  const names = Array.from({ length: 10_000 }, (_, at) => `第${(at * 7919) % 10_000}件：水沟`);
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const sorted = await sortInSlices(names, compare);
  isDone = true;
  expect(sorted).toEqual(names.toSorted(compare));
  expect(turns).toBeGreaterThan(20);
});
