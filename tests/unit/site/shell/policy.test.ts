import { expect, test } from 'vitest';
import { contentPolicy, contentPolicyHeader } from '../../../../src/site/shell/policy.ts';
import { getPolicyFindings } from './policy-findings.ts';

test.each([
  ['the header', contentPolicyHeader],
  ['the meta element', contentPolicy],
])('the policy of %s stands before the evaluator', (_, policy) => {
  expect(getPolicyFindings(policy)).toEqual([]);
});

test.each([
  ["'unsafe-inline'", contentPolicy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")],
  ['any host', contentPolicy.replace("script-src 'self'", 'script-src *')],
  ['data: scripts', contentPolicy.replace("script-src 'self'", 'script-src data:')],
  ["'unsafe-eval'", contentPolicy.replace("'wasm-unsafe-eval'", "'unsafe-eval'")],
  ['no script-src', contentPolicy.replace(/script-src[^;]+; /u, '').replace(/default-src[^;]+; /u, '')],
])('the evaluator would see %s', (_, policy) => {
  expect(policy).not.toBe(contentPolicy);
  expect(getPolicyFindings(policy)).not.toEqual([]);
});

test('nothing inline, nothing foreign, no frames of other sites', () => {
  expect(contentPolicyHeader).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/u);
  expect(contentPolicyHeader).toContain("default-src 'none'");
  expect(contentPolicyHeader).toContain("frame-ancestors 'self'");
  // A meta element may not carry it: browsers would complain on every page.
  expect(contentPolicy).not.toContain('frame-ancestors');
});
