import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayNumber, sayShare, sayYuan, scale } from '../../../../src/rules/amounts/money.ts';

test.each([
  [100, 1, 3, 33],
  [200, 1, 3, 67],
  [1, 1, 2, 1],
  [3, 1, 2, 2],
  [0, 5, 7, 0],
  [5, 0, 7, 0],
  [100_000_000_000, 10_000_000, 365_000_000, 2_739_726_027],
])('%d × %d ÷ %d is %d, rounded half up', (amount, by, per, result) => {
  expect(scale(amount, by, per)).toBe(result);
});

test('is what whole numbers of any length come to', () => {
  const upTo = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(upTo(1e13), upTo(1e10), fc.integer({ min: 1, max: 1e12 }), (amount, by, per) => {
      const [a, b, c] = [BigInt(amount), BigInt(by), BigInt(per)];
      const exact = (2n * a * b + c) / (2n * c);
      fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER));
      expect(BigInt(scale(amount, by, per))).toBe(exact);
    }),
  );
});

test.each([
  [sayYuan(0), '0.00'],
  [sayYuan(5), '0.05'],
  [sayYuan(123_456_789), '1,234,567.89'],
  [sayNumber(100, 2), '1'],
  [sayNumber(105, 1), '10.5'],
  [sayNumber(1000), '1,000'],
  [sayShare(34_500), '3.45%'],
  [sayShare(1_000_000), '100%'],
  [sayShare(1), '0.0001%'],
])('says %s', (said, expected) => {
  expect(said).toBe(expected);
});
