import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import buildShipped from './site/build-shipped.ts';

/**
 * Runs everything on two cores and adds up. A runner that dies leaves no report; reading it then throws, and the closing
 * line is never printed.
 */
const reports = {
  tests: '.cache/vitest.json',
  builds: '.cache/vitest-builds.json',
  desk: '.cache/playwright-desk.json',
  reading: '.cache/playwright-reading.json',
};
type Runner = keyof typeof reports;

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

interface Tool {
  name: string;
  args: readonly string[];
  env?: Record<string, string>;
}

/** Whether the tool ended well. What it says is shown when it has ended, since two run at a time. */
const run = ({ name, args, env }: Tool): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      stdio: ['inherit', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`\n▸ ${name}\n${Buffer.concat(said).toString()}▸ ${name}: ${seconds} s`);
      resolve(code === 0);
    });
  });

const failedChecks: Check[] = [];
const check = async (name: Check) => {
  if (!(await run({ name, args: checks[name] }))) failedChecks.push(name);
};

/** Runners that did not end well. */
const failedRunners = new Set<Runner>();
const note = (name: Runner, isFine: boolean) => {
  if (!isFine) failedRunners.add(name);
};
const env = { SHIPPED_SITE: 'built' };

const vitest = async (name: Runner, projects: readonly string[]) =>
  note(
    name,
    await run({
      name,
      args: [
        ...[bin('vitest/vitest.mjs'), 'run', '--maxWorkers=1', ...projects.map((project) => `--project=${project}`)],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${reports[name]}`],
      ],
      env,
    }),
  );

const playwright = async (name: 'desk' | 'reading') =>
  note(
    name,
    await run({
      name,
      args: [bin('playwright/cli.js'), 'test', '--config', `tests/e2e/${name}/playwright.config.ts`],
      env: { ...env, PLAYWRIGHT_REPORT: resolve(reports[name]) },
    }),
  );

const readReport = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

await mkdir('.cache', { recursive: true });
await Promise.all(
  ['.cache/e2e-desk', ...Object.values(reports)].map((path) => rm(path, { recursive: true, force: true })),
);

/** Two rows of work of the same length, one for each core. What builds sites of its own stands in one of them. */
await Promise.all([
  (async () => {
    await check('types');
    await vitest('builds', ['builds']);
    await playwright('desk');
  })(),
  (async () => {
    for (const name of ['eslint', 'stylelint', 'format', 'dead code', 'content'] as const) await check(name);
    // Once, for all tests that only read it.
    await buildShipped();
    await vitest('tests', ['unit', 'desk', 'site']);
    await playwright('reading');
  })(),
]);

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTotalTests: number;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const countVitest = async (path: string): Promise<Counts> => {
  const report = await readReport<VitestReport>(path);
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
};
const countPlaywright = async (path: string): Promise<Counts> => {
  const { stats } = await readReport<PlaywrightReport>(path);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
};

const counted: Record<Runner, Counts> = {
  tests: await countVitest(reports.tests),
  builds: await countVitest(reports.builds),
  desk: await countPlaywright(reports.desk),
  reading: await countPlaywright(reports.reading),
};

let [passed, failed, skipped] = [Object.keys(checks).length - failedChecks.length, failedChecks.length, 0];
for (const name of Object.keys(reports) as Runner[]) {
  const counts = counted[name];
  if (counts.passed + counts.failed === 0) throw new Error(`${name} ran no test`);
  passed += counts.passed;
  // A file that cannot be loaded, or an error outside of all tests, has no test to fail, but the runner failed.
  failed += failedRunners.has(name) ? Math.max(counts.failed, 1) : counts.failed;
  skipped += counts.skipped;
}
if (failedChecks.length > 0) console.log(`\nfailed: ${failedChecks.join(', ')}`);
if (skipped > 0) console.log(`\n${skipped} skipped, for the reasons that are told above`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
