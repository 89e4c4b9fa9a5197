import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../../src/site/diagrams/spread.ts';

const at = (width: number, wish: number, weight = 1) => ({ width, wish, weight });

test.each([
  ['nothing', [], []],
  ['one that stands where it likes', [at(10, 7)], [7]],
  ['two that do not touch', [at(10, 0), at(10, 50)], [0, 50]],
  ['two that share the way apart', [at(10, 0), at(10, 0)], [-7.5, 7.5]],
  ['two that stand a little too near', [at(10, 0), at(10, 14)], [-0.5, 14.5]],
  ['a heavy one that hardly moves', [at(10, 0, 2), at(10, 0, 1)], [-5, 10]],
  ['two in the wrong order', [at(10, 40), at(10, 0)], [12.5, 27.5]],
])('%s', (_, row, middles) => {
  expect(spread(row, 5)).toEqual(middles);
});

test('keeps order and distance, and no small shove of one would please more', () => {
  const row = fc.array(
    fc.record({
      width: fc.integer({ min: 1, max: 200 }),
      wish: fc.integer({ min: -500, max: 500 }),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(row, (things) => {
      const gap = 20;
      const isApart = (middles: readonly number[]) =>
        middles.every((middle, index) => {
          const before = things[index - 1];
          return !before || middle - middles[index - 1]! >= (before.width + things[index]!.width) / 2 + gap - 1e-6;
        });
      const displeasure = (middles: readonly number[]) =>
        middles.reduce((sum, middle, index) => sum + things[index]!.weight * (middle - things[index]!.wish) ** 2, 0);
      const middles = spread(things, gap);
      expect(isApart(middles)).toBe(true);
      for (const index of middles.keys())
        for (const shove of [-0.5, 0.5]) {
          const other = middles.with(index, middles[index]! + shove);
          if (isApart(other)) expect(displeasure(other)).toBeGreaterThan(displeasure(middles) - 1e-6);
        }
    }),
  );
});
