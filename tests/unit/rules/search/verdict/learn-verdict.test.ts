import { expect, test } from 'vitest';
import { getErrors, type Judged, learnVerdict } from '../../../../../src/rules/search/verdict/learn-verdict.ts';
import { weighEvidence } from '../../../../../src/rules/search/verdict/verdict.ts';

/** Questions of which the stronger are answered, but for one in ten. */
const rows = Array.from({ length: 200 }, (_, index): Judged => {
  const isAnswered = index % 10 === 0 ? index < 100 : index >= 100;
  return {
    evidence: { strength: index / 100, home: (index % 7) / 7, length: (index % 5) / 5 },
    isAnswered,
    isHit: isAnswered,
  };
});

test('what tells the answered from the others gets weight, and what does not gets little', () => {
  const table = learnVerdict(rows, { sure: 0.9, none: 0.05 });
  expect(table.strength).toBeGreaterThan(1);
  expect(Math.abs(table.home)).toBeLessThan(table.strength / 4);
});

test('the thresholds keep the shares that were asked for', () => {
  const shares = { sure: 0.9, none: 0.05 };
  const table = learnVerdict(rows, shares);
  const share = (isAnswered: boolean, test: (odds: number) => boolean) => {
    const some = rows.filter((row) => row.isAnswered === isAnswered);
    return some.filter(({ evidence }) => test(weighEvidence(evidence, table))).length / some.length;
  };
  expect(share(false, (odds) => odds <= table.sure)).toBeCloseTo(shares.sure, 1);
  expect(share(true, (odds) => odds <= table.none)).toBeCloseTo(shares.none, 1);
});

test('the errors are those of each half by what the other teaches', () => {
  const even = rows.filter((_, index) => index % 2 === 0);
  const odd = rows.filter((_, index) => index % 2 === 1);
  const errors = getErrors([even, odd], { sure: 0.9, none: 0.05 });
  expect(errors.missingNotSure).toBeGreaterThan(0.8);
  expect(errors.answeredNone).toBeLessThan(0.2);
  // Turned round, the halves teach each other nothing true.
  const turned = odd.map((row) => ({ ...row, isAnswered: !row.isAnswered, isHit: !row.isHit }));
  expect(getErrors([even, turned], { sure: 0.9, none: 0.05 }).answeredNone).toBeGreaterThan(errors.answeredNone);
});
