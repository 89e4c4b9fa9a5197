import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import buildShipped from './site/build-shipped.ts';

/**
 * Runs everything on two cores and adds up. A runner that dies leaves no report; reading it then throws, and the closing
 * line is never printed.
 */
const reports = {
  tests: '.cache/vitest.json',
  builds: '.cache/vitest-builds.json',
  playwright: '.cache/playwright.json',
};

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
type Check = keyof typeof checks;

/** What may run side by side: the types take as long as all the others. */
const lanes: Check[][] = [['types'], ['eslint', 'stylelint', 'format', 'dead code', 'content']];

interface Tool {
  name: string;
  args: readonly string[];
  env?: Record<string, string>;
  /** Where it runs alone it may speak at once; of two, one speaks after the other. */
  isAlone?: boolean;
}

/** Whether the tool ended well. */
const run = ({ name, args, env, isAlone = false }: Tool): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    if (isAlone) console.log(`\n▸ ${name}`);
    const child = spawn(process.execPath, args, {
      stdio: ['inherit', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${isAlone ? '' : `\n▸ ${name}\n`}${Buffer.concat(said).toString()}▸ ${name}: ${seconds} s`);
      resolve(code === 0);
    });
  });

/** Runs checks one after the other; returns those that failed. */
async function runLane(lane: readonly Check[]): Promise<Check[]> {
  const failed: Check[] = [];
  for (const name of lane) if (!(await run({ name, args: checks[name] }))) failed.push(name);
  return failed;
}

const readReport = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

await mkdir('.cache', { recursive: true });
await Promise.all(
  ['.cache/e2e-desk', ...Object.values(reports)].map((path) => rm(path, { recursive: true, force: true })),
);

const failedChecks = (await Promise.all(lanes.map(runLane))).flat();

// Once, for all tests that only read it.
await buildShipped();
const env = { SHIPPED_SITE: 'built' };
const runVitest = (name: string, report: string, projects: readonly string[]) =>
  run({
    name,
    args: [
      ...[bin('vitest/vitest.mjs'), 'run', '--maxWorkers=1', ...projects.map((project) => `--project=${project}`)],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    env,
  });
const [areTestsFine, areBuildsFine] = await Promise.all([
  runVitest('tests', reports.tests, ['unit', 'desk', 'site']),
  runVitest('builds', reports.builds, ['builds']),
]);
const isPlaywrightFine = await run({
  name: 'playwright',
  args: [bin('playwright/cli.js'), 'test', '--config', 'tests/playwright.config.ts'],
  env: { ...env, PLAYWRIGHT_REPORT: `../${reports.playwright}` },
  isAlone: true,
});

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTotalTests: number;
}
const tests = await readReport<VitestReport>(reports.tests);
const builds = await readReport<VitestReport>(reports.builds);
const { stats } = await readReport<{
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}>(reports.playwright);
if (tests.numTotalTests === 0 || builds.numTotalTests === 0 || stats.expected + stats.unexpected + stats.flaky === 0)
  throw new Error('a runner ran no test');

/** A file that cannot be loaded, or an error outside of all tests, has no test to fail, but the runner failed. */
const countFailed = (isFine: boolean, tests: number) => (isFine ? tests : Math.max(tests, 1));
const failed =
  failedChecks.length +
  countFailed(areTestsFine, tests.numFailedTests) +
  countFailed(areBuildsFine, builds.numFailedTests) +
  countFailed(isPlaywrightFine, stats.unexpected + stats.flaky);
const passed =
  Object.keys(checks).length - failedChecks.length + tests.numPassedTests + builds.numPassedTests + stats.expected;
const skipped = tests.numPendingTests + builds.numPendingTests + stats.skipped;
if (failedChecks.length > 0) console.log(`\nfailed: ${failedChecks.join(', ')}`);
if (skipped > 0) console.log(`\n${skipped} skipped, for the reasons that are told above`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
