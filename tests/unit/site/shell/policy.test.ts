import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, test } from 'vitest';
import { contentPolicy, contentPolicyHeader } from '../../../../src/site/shell/policy.ts';

/** What Google's evaluator finds worse than a remark. The own host serves files that the build wrote, no uploads and no JSONP. */
const getFindings = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity <= Severity.HIGH_MAYBE)
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`);

const aboutSelf = /^script-src 'self': 'self' can be problematic/u;

test.each([
  ['the header', contentPolicyHeader],
  ['the meta element', contentPolicy],
])('the policy of %s stands before the evaluator', (_, policy) => {
  expect(getFindings(policy).filter((finding) => !aboutSelf.test(finding))).toEqual([]);
});

test.each([
  ["'unsafe-inline'", contentPolicy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")],
  ['any host', contentPolicy.replace("script-src 'self'", 'script-src *')],
  ['data: scripts', contentPolicy.replace("script-src 'self'", 'script-src data:')],
  ['no script-src', contentPolicy.replace(/script-src[^;]+; /u, '').replace(/default-src[^;]+; /u, '')],
])('the evaluator would see %s', (_, policy) => {
  expect(policy).not.toBe(contentPolicy);
  expect(getFindings(policy).filter((finding) => !aboutSelf.test(finding))).not.toEqual([]);
});

test('nothing inline, nothing foreign, no frames of other sites', () => {
  expect(contentPolicyHeader).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/u);
  expect(contentPolicyHeader).toContain("default-src 'none'");
  expect(contentPolicyHeader).toContain("frame-ancestors 'self'");
  // A meta element may not carry it: browsers would complain on every page.
  expect(contentPolicy).not.toContain('frame-ancestors');
});
