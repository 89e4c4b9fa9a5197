import { resolve } from 'node:path';
import { readPlaywright, readVitest, type Result } from './results.ts';

/** A process that is one part of the suite. */
export interface Job {
  /** As the closing table calls it. */
  name: string;
  /** What Node is given. */
  args: readonly string[];
  env?: Record<string, string>;
  /** The job that must have ended well before this one can begin. */
  needs?: string;
  /** A runner of many tests leaves a report of them; a job without one counts as one test. */
  report?: { path: string; read: (path: string) => Promise<Result> };
}

const bin = (path: string) => `node_modules/${path}`;
const site = 'the shipped site';
/**
 * How many jobs run at a time on two cores: one more, since now and then each waits for its browser, for Git to reach the
 * disk, or for its turn to build (`src/app/build/turn.ts`).
 */
export const lanes = 3;
const isBuilt = { SHIPPED_SITE: 'built' };

const vitest = (name: string, projects: readonly string[]): Job => {
  const path = `.cache/vitest-${name}.json`;
  return {
    name,
    args: [
      ...[bin('vitest/vitest.mjs'), 'run', '--maxWorkers=1', ...projects.map((project) => `--project=${project}`)],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
    ],
    env: isBuilt,
    report: { path, read: readVitest },
  };
};

const playwright = (name: string, folder: string): Job => {
  const path = `.cache/playwright-${folder}.json`;
  return {
    name,
    args: [bin('playwright/cli.js'), 'test', '--config', `tests/e2e/${folder}/playwright.config.ts`],
    env: { ...isBuilt, PLAYWRIGHT_REPORT: resolve(path) },
    report: { path, read: readPlaywright },
  };
};

/**
 * All of the suite, in the order in which it is begun: first what others need, then the longest. That the shipped content has no
 * errors is seen where it is built: a build runs all checks and refuses any.
 */
export const jobs: readonly Job[] = [
  { name: site, args: ['tests/run/shipped-site.ts'] },
  playwright('desk in a browser', 'desk'),
  vitest('builds', ['builds']),
  vitest('desk-server', ['desk']),
  vitest('unit', ['unit']),
  { ...playwright('reading in a browser', 'reading'), needs: site },
  { ...vitest('site', ['site']), needs: site },
  { name: 'types', args: [bin('astro/bin/astro.mjs'), 'check', '--minimumSeverity', 'warning'] },
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'eslint', args: [bin('eslint/bin/eslint.js'), '.'] },
  { name: 'dead code', args: [bin('knip/bin/knip.js')] },
  { name: 'stylelint', args: [bin('stylelint/bin/stylelint.mjs'), 'src/**/*.css', 'cms/**/*.css'] },
];
