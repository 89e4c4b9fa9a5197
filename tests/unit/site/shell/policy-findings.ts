import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';

/** It asks whether 'self' serves uploads or JSONP: the own host serves files that the build wrote, and nothing else. */
const aboutSelf = /^script-src 'self': 'self' can be problematic/u;

/** What Google's evaluator finds in a policy worse than a remark. */
export const getPolicyFindings = (policy: string): string[] =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity < Severity.INFO)
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`)
    .filter((finding) => !aboutSelf.test(finding));
