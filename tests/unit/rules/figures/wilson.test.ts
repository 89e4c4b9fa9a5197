import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getWilsonInterval } from '../../../../src/rules/figures/wilson.ts';

// R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lie between %f and %f', (hits, total, least, most) => {
  const interval = getWilsonInterval(hits, total);
  expect(interval.least).toBeCloseTo(least, 4);
  expect(interval.most).toBeCloseTo(most, 4);
});

const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

test('the share lies in its interval, which lies in 0 to 1, is the same seen from the other side, and narrows with more', () => {
  fc.assert(
    fc.property(counts, ([hits, total]) => {
      const { least, most } = getWilsonInterval(hits, total);
      expect(least).toBeGreaterThanOrEqual(0);
      expect(most).toBeLessThanOrEqual(1);
      expect(least).toBeLessThanOrEqual(hits / total + 1e-12);
      expect(most).toBeGreaterThanOrEqual(hits / total - 1e-12);
      const other = getWilsonInterval(total - hits, total);
      expect(other.least).toBeCloseTo(1 - most, 9);
      const more = getWilsonInterval(hits * 10, total * 10);
      expect(more.most - more.least).toBeLessThan(most - least);
    }),
  );
});
