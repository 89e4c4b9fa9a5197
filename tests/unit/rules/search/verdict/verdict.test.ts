import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../../../../src/rules/search/verdict/evidence.ts';
import { judge, shippedVerdict, weighEvidence } from '../../../../../src/rules/search/verdict/verdict.ts';
import { verdict as rows } from '../../../../../src/rules/search/verdict/verdict.table.ts';

const evidence = fc.record({
  strength: fc.double({ min: -3, max: 3, noNaN: true }),
  home: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 6, noNaN: true }),
});
const order = ['none', 'unsure', 'sure'];

test('the shipped table names each weight and both thresholds once', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(['bias', 'home', 'length', 'none', 'strength', 'sure']);
  expect(shippedVerdict.none).toBeLessThan(shippedVerdict.sure);
});

test.each(['strength', 'home', 'length'] as const)('more %s never makes a verdict worse', (name) => {
  fc.assert(
    fc.property(evidence, fc.double({ min: 0, max: 3, noNaN: true }), (one, more) => {
      const better: Evidence = { ...one, [name]: one[name] + more };
      expect(order.indexOf(judge(better))).toBeGreaterThanOrEqual(order.indexOf(judge(one)));
    }),
  );
});

test('a sum on a threshold is not above it', () => {
  const table = { bias: 0, strength: 1, home: 0, length: 0, none: -1, sure: 1 };
  const judgeStrength = (strength: number) => judge({ strength, home: 0, length: 0 }, table);
  expect([-1, -0.9, 1, 1.1].map(judgeStrength)).toEqual(['none', 'unsure', 'unsure', 'sure']);
  expect(weighEvidence({ strength: 2, home: 3, length: 4 }, { bias: 1, strength: 10, home: 100, length: 1000 })).toBe(
    4321,
  );
});
