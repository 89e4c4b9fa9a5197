import { expect, test } from 'vitest';
import { isWithdrawn } from '../../../../src/rules/entries/standing.ts';
import { makeEntry } from '../../make-portal.ts';

const place = { region: 'x', publishedOn: '2026-01-01' };

test.each([
  ['current', false],
  ['updated', false],
  ['withdrawn', true],
] as const)('a case that is %s is withdrawn: %s', (status, expected) => {
  const entry = makeEntry('cases', 'a', { kind: 'dispute', title: '甲', summary: '乙', ...place, status });
  expect(isWithdrawn(entry)).toBe(expected);
});

test('what can have no status is never withdrawn', () => {
  expect(isWithdrawn(makeEntry('terms', 'a', { term: '甲', plain: '意思' }))).toBe(false);
});
