import { Worker } from 'node:worker_threads';
import type { Task, Told } from './growth/worker.ts';

/** Characters; the last is what everything must do within a second. */
const sizes = [12_500, 25_000, 50_000, 100_000];
/** What takes so little at the first size stays below a quarter of a second at the last one, if it grows with the square. */
const quick = 4;
/** Milliseconds of processor time for 100,000 characters of the worst kind. */
const most = 1000;
/** Twice the text may take so many times as long: n·log n, and the noise of a measurement. */
const steepest = 3;
/** What is over so soon is not compared with its half: there the noise is larger. */
const tooShort = 150;
/** One size that takes longer, in milliseconds of the clock, does not end. */
const patience = 120_000;

const file = new URL('growth/worker.ts', import.meta.url);

interface Helper {
  worker: Worker;
  rounds: { subjects: string[]; kinds: string[] }[];
}

const start = () =>
  new Promise<Helper>((resolve, reject) => {
    const worker = new Worker(file);
    worker.once('error', reject);
    worker.once('message', (told: Told) => {
      if ('rounds' in told) resolve({ worker, rounds: told.rounds });
    });
  });

/** The milliseconds of each size, or the size at which it hangs. */
const measure = (worker: Worker, task: Task) =>
  new Promise<{ times: number[]; error?: string } | { hangs: number }>((resolve) => {
    let size = 0;
    let timer: NodeJS.Timeout | undefined;
    const end = (result: Parameters<typeof resolve>[0]) => {
      clearTimeout(timer);
      worker.off('message', hear);
      resolve(result);
    };
    const hear = (told: Told) => {
      if ('times' in told) return end(told);
      if ('size' in told) ({ size } = told);
      clearTimeout(timer);
      timer = setTimeout(() => end({ hangs: size }), patience);
    };
    worker.on('message', hear);
    worker.postMessage(task);
  });

/** What is wrong with these times, if anything is. */
function describe(times: readonly number[]): string | undefined {
  const [last = 0, before = 0] = times.toReversed();
  const figures = times.map((time, index) => `${sizes[index]}: ${time.toFixed(0)}`).join(', ');
  if (last > most) return `too slow (${figures} ms)`;
  return last > tooShort && last > before * steepest ? `grows too fast (${figures} ms)` : undefined;
}

interface Tried {
  faults: Record<string, string>;
  count: number;
  slowest: { time: number; name: string };
}

/** Tries the subjects that begin with one of these words, else all, on every kind; a line for each tells how far it is. */
async function tryAll(words: readonly string[]): Promise<Tried> {
  let helper = await start();
  const all = helper.rounds.flatMap(({ subjects, kinds }, round) =>
    subjects.map((subject) => ({ round, subject, kinds })),
  );
  const chosen = all.filter(({ subject }) => words.some((word) => subject.startsWith(word)));
  const tried: Tried = { faults: {}, count: 0, slowest: { time: 0, name: '' } };
  for (const { round, subject, kinds } of chosen.length > 0 ? chosen : all) {
    let slowest = { time: 0, name: '' };
    for (const kind of kinds) {
      const measureAt = (wanted: readonly number[]) => measure(helper.worker, { round, subject, kind, sizes: wanted });
      let result = await measureAt(sizes.slice(0, 1));
      if ('times' in result && (result.times[0] ?? 0) > quick) result = await measureAt(sizes);
      // The first run of a function is slower than the second.
      if ('times' in result && describe(result.times)) result = await measureAt(sizes);
      const name = `${subject}, ${kind}`;
      tried.count += 1;
      if ('hangs' in result) {
        tried.faults[name] = `does not end at ${result.hangs} characters`;
        await helper.worker.terminate();
        helper = await start();
        continue;
      }
      const time = result.times[sizes.length - 1] ?? 0;
      if (time > slowest.time) slowest = { time, name };
      const fault = result.error ?? describe(result.times);
      if (fault !== undefined) tried.faults[name] = fault;
    }
    console.log(`  (${slowest.time.toFixed(0)} ms at most: ${slowest.name})`);
    if (slowest.time > tried.slowest.time) tried.slowest = slowest;
  }
  await helper.worker.terminate();
  return tried;
}

/**
 * Checks, Markdown, search, importer, desk and its server over texts of the worst kinds that double to 100,000 characters; each
 * field by itself, and all that is made of an entry, over some of them. Fails where one takes more than a second, or grows faster
 * than n·log n. `npm run bench -- growth markdown` tries the subjects whose names begin so (`field`, `entry of`, `server` …).
 */
export async function bench(): Promise<Record<string, string>> {
  const { faults, count, slowest } = await tryAll(process.argv.slice(2));
  const failed = Object.keys(faults).length;
  if (failed > 0) process.exitCode = 1;
  return {
    ...faults,
    tried: `${count} texts, ${failed} faults`,
    slowest: `${slowest.time.toFixed(0)} ms, ${slowest.name}`,
  };
}
