import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';

/**
 * Runs everything and adds up. A runner that dies leaves no report; reading it then throws, and the closing line is
 * never printed.
 */
const reports = { vitest: '.cache/vitest.json', playwright: '.cache/playwright.json' };

const run = (name: string, args: string[], env: Record<string, string> = {}): Promise<boolean> =>
  new Promise((resolve) => {
    console.log(`\n▸ ${name}`);
    const child = spawn(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    child.on('close', (code) => resolve(code === 0));
  });

const bin = (path: string) => `node_modules/${path}`;

/** Checks that look at the code without running it; each counts as one test. */
const checks = {
  types: [bin('astro/bin/astro.mjs'), 'check'],
  eslint: [bin('eslint/bin/eslint.js'), '.'],
  stylelint: [bin('stylelint/bin/stylelint.mjs'), 'src/**/*.css', 'cms/**/*.css'],
  format: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  'dead code': [bin('knip/bin/knip.js')],
  content: ['src/app/commands/check.ts'],
};

const readReport = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

await mkdir('.cache', { recursive: true });
await Promise.all(
  ['.cache/e2e-desk', ...Object.values(reports)].map((path) => rm(path, { recursive: true, force: true })),
);

const failedChecks: string[] = [];
for (const [name, args] of Object.entries(checks)) if (!(await run(name, args))) failedChecks.push(name);

await run('vitest', [
  bin('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reports.vitest}`,
]);
await run('playwright', [bin('playwright/cli.js'), 'test', '--config', 'tests/playwright.config.ts'], {
  PLAYWRIGHT_REPORT: `../${reports.playwright}`,
});

const vitest = await readReport<{
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  numFailedTestSuites: number;
}>(reports.vitest);
const { stats } = await readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
  reports.playwright,
);

// A file that could not be loaded has no tests to fail, but it failed.
const brokenFiles = vitest.numFailedTests === 0 ? vitest.numFailedTestSuites : 0;
const failed = failedChecks.length + vitest.numFailedTests + brokenFiles + stats.unexpected + stats.flaky;
const passed = Object.keys(checks).length - failedChecks.length + vitest.numPassedTests + stats.expected;
if (vitest.numTotalTests === 0 || stats.expected + stats.unexpected + stats.flaky === 0)
  throw new Error('a runner ran no test');
if (failedChecks.length > 0) console.log(`\nfailed: ${failedChecks.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
