import { spawnSync } from 'node:child_process';
import { readFolder, shippedContent } from '../../src/content/folder.ts';
import { writeMany } from './many-entries.ts';

const dir = '.cache/bench-content';
const count = 15_000;

/** `npm run check` over 15,000 entries: whole time with reading the files, and the most memory that it held. */
export async function bench(): Promise<Record<string, string>> {
  await writeMany(await readFolder(shippedContent), dir, count);
  const started = performance.now();
  // The child writes its own peak: `maxRSS` is in kilobytes.
  const script =
    "process.on('exit', () => console.error(`peak ${process.resourceUsage().maxRSS}`)); await import('./src/app/commands/check.ts')";
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, '--', '--content', dir, '--json'],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - started) / 1000;
  const { findings, files } = JSON.parse(stdout) as { findings: unknown[]; files: number };
  const peak = Number(/peak (\d+)/u.exec(stderr)?.[1]) / 1024;
  return {
    entries: `${files}, ${findings.length} findings`,
    time: `${seconds.toFixed(1)} s`,
    'peak memory': `${peak.toFixed(0)} MB`,
  };
}
