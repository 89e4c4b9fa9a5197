import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { type Job, jobs, lanes } from './run/jobs.ts';
import { runOnLanes } from './run/lanes.ts';
import type { Result } from './run/results.ts';
import { openTemporaryFolder } from './run/temporary-folder.ts';
import { plainEnv } from './site/command.ts';

/**
 * Runs everything on two cores, tells at the end what failed, and adds up. A runner that dies leaves no report; reading
 * it then throws, and the closing line is never printed.
 */
const seconds = new Map<string, number>();
const temporary = await openTemporaryFolder();
/** The end of what each job said: a log that keeps only its own end still tells why a check failed. */
const lastWords = new Map<string, string>();

/** Whether the job ended well. What it says is shown when it has ended, since several run at a time. */
const run = ({ name, args, env }: Job): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      stdio: ['inherit', 'pipe', 'pipe'],
      env: { ...plainEnv(), ...temporary.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const took = (performance.now() - start) / 1000;
      const words = Buffer.concat(said).toString();
      seconds.set(name, took);
      lastWords.set(name, stripVTControlCharacters(words).trim().slice(-1000));
      console.log(`\n▸ ${name}\n${words}▸ ${name}: ${took.toFixed(1)} s`);
      resolve(code === 0);
    });
  });

/** What came of a job that has ended. */
async function getResult({ name, report }: Job, isFine: boolean): Promise<Result> {
  if (!report)
    return { passed: Number(isFine), skipped: 0, failures: isFine ? [] : [`${name}: ${lastWords.get(name)}`] };
  const result = await report.read(report.path);
  if (result.passed + result.failures.length === 0) throw new Error(`${name} ran no test`);
  // An error outside of all tests has no test to fail, but the runner failed.
  return isFine || result.failures.length > 0
    ? result
    : { ...result, failures: [`${name}, outside of all tests: ${lastWords.get(name)}`] };
}

await mkdir('.cache', { recursive: true });
const old = ['.cache/e2e-desk', ...jobs.flatMap(({ report }) => report?.path ?? [])];
await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })));

const started = performance.now();
const ended = await runOnLanes(jobs, { lanes, run });
await temporary.remove();

console.log();
for (const [name, took] of seconds) console.log(`${took.toFixed(0).padStart(5)} s  ${name}`);
console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  in all, ${lanes} at a time`);

let [passed, failed, skipped] = [0, 0, 0];
const lost: string[] = [];
for (const job of jobs) {
  const isFine = ended.get(job.name);
  if (isFine === undefined) {
    lost.push(`${job.name} was not begun: ${job.needs} has failed`);
    continue;
  }
  try {
    const result = await getResult(job, isFine);
    passed += result.passed;
    skipped += result.skipped;
    failed += result.failures.length;
    for (const failure of result.failures) console.log(`\nfailed: ${failure}`);
  } catch (error) {
    lost.push(`${job.name} left no count: ${String(error)}\n${lastWords.get(job.name)}`);
  }
}
if (lost.length > 0) throw new Error(lost.join('\n'));
if (skipped > 0) console.log(`\n${skipped} skipped, for the reasons that are told above`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
