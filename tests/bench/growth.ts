import { Worker } from 'node:worker_threads';
import { genericKinds, toAmongWords } from './growth/kinds.ts';
import { full, type Result } from './growth/try-subject.ts';
import type { Names, Task, Told } from './growth/worker.ts';
import { wanted } from './options.ts';

/** A subject that is at one text for longer, in milliseconds of the clock, does not end. */
const patience = 120_000;
/** So many of the kinds that took a single part longest are in the sample, besides the generic ones. */
const slowest = 12;
/** Of so many units, those that took a part longest by themselves, it is tried what they cost among words. */
const mostAmongWords = 24;

const file = new URL('growth/worker.ts', import.meta.url);

interface Helper {
  worker: Worker;
  groups: Record<string, Names>;
}

const start = () =>
  new Promise<Helper>((resolve, reject) => {
    const worker = new Worker(file);
    worker.once('error', reject);
    worker.once('message', (told: Told) => {
      if ('groups' in told) resolve({ worker, groups: told.groups });
    });
  });

/** Gives the worker a task and hands on each result; answers where it hangs, if it does. */
const give = (worker: Worker, task: Task, hear: (kind: number, subject: number, result: Result) => void) =>
  new Promise<{ kind: number; subject: number } | undefined>((resolve) => {
    let at = { kind: 0, subject: task.skip };
    let timer: NodeJS.Timeout | undefined;
    const end = (hangs?: typeof at) => {
      clearTimeout(timer);
      worker.off('message', listen);
      resolve(hangs);
    };
    const listen = (told: Told) => {
      if ('isDone' in told) return end();
      if (!('kind' in told)) return;
      if (told.result) return hear(told.kind, told.subject, told.result);
      at = told;
      clearTimeout(timer);
      timer = setTimeout(() => end(at), patience);
    };
    worker.on('message', listen);
    worker.postMessage(task);
  });

/** The longest time of one subject, and on which kind of text. */
interface Worst {
  subject: string;
  kind: string;
  time: number;
}

const toLine = ({ subject, kind, time }: Worst) => `${time.toFixed(0).padStart(5)} ms  ${subject}, ${kind}`;

/** Those that begin with one of these words; all where no word is given. */
const choose = (names: readonly string[], words: readonly string[]) =>
  words.length === 0 ? names : names.filter((name) => words.some((word) => name.startsWith(word)));

/** Seconds of processor time since the beginning. */
const getSeconds = () => {
  const { user, system } = process.cpuUsage();
  return ((user + system) / 1e6).toFixed(0);
};

interface Tried {
  count: number;
  faults: Record<string, string>;
  /** By group, the worst of each subject, the slowest first. */
  worst: Record<string, Worst[]>;
}

/** Told at once: a run that is broken off has not been for nothing. */
function tellFault({ faults }: Tried, what: string, fault: string): void {
  faults[what] = fault;
  console.log(`  ${what}: ${fault}`);
}

async function tryAll(words: readonly string[]): Promise<Tried> {
  let helper = await start();
  const { groups } = helper;
  const hasChosen = Object.values(groups).some(({ subjects }) => choose(subjects, words).length > 0);
  const tried: Tried = { count: 0, faults: {}, worst: {} };
  /** By kind, the longest that a single part took. */
  const times = new Map<string, number>();
  for (const [group, { isSampled, ...names }] of Object.entries(groups)) {
    const subjects = hasChosen ? choose(names.subjects, words) : names.subjects;
    if (subjects.length === 0) continue;
    const isKind = new Set(names.kinds);
    const isAmongWords = new Set(names.kinds.map(toAmongWords).filter((kind) => isKind.has(kind)));
    const worst = new Map<string, Worst>();
    const hear = (kind: string, subject: string, { time, fault }: Result) => {
      tried.count += 1;
      times.set(kind, Math.max(times.get(kind) ?? 0, time));
      if (fault !== undefined) tellFault(tried, `${subject}, ${kind}`, fault);
      if (time >= (worst.get(subject)?.time ?? 0)) worst.set(subject, { subject, kind, time });
    };
    const tryKinds = async (kinds: readonly string[]) => {
      let left = kinds;
      for (let skip = 0; left.length > 0;) {
        const now = left;
        const hangs = await give(helper.worker, { group, subjects, kinds: now, skip }, (kind, subject, result) =>
          hear(now[kind]!, subjects[subject]!, result),
        );
        if (!hangs) return;
        tellFault(tried, `${subjects[hangs.subject]}, ${now[hangs.kind]}`, `does not end below ${full} characters`);
        await helper.worker.terminate();
        helper = await start();
        left = now.slice(hangs.kind);
        skip = hangs.subject + 1;
      }
    };
    const bySlowness = () => [...times].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
    if (isSampled) {
      const longest = bySlowness().filter((kind) => isKind.has(kind));
      await tryKinds([...new Set([...genericKinds, ...longest.slice(0, slowest)])]);
    } else {
      await tryKinds(names.kinds.filter((kind) => !isAmongWords.has(kind)));
      const amongWords = bySlowness()
        .map(toAmongWords)
        .filter((kind) => isAmongWords.has(kind));
      await tryKinds(amongWords.slice(0, mostAmongWords));
    }
    console.log(`  (${group}: ${subjects.length} subjects, ${getSeconds()} s so far)`);
    tried.worst[group] = [...worst.values()].sort((a, b) => b.time - a.time);
  }
  await helper.worker.terminate();
  return tried;
}

/**
 * Each part of the checks, Markdown, search, importer, desk and server over texts of all kinds (of units among words, those whose unit by
 * itself took a part longest), then what consists of them over a sample: the generic kinds, and those that took a part longest. A text doubles until it is clear how it grows, at most to
 * 100,000 characters. Tells, by group, the subject that takes longest at that size; fails where one takes more than a second, or
 * grows faster than n·log n. `npm run bench -- growth markdown` tries the subjects whose names begin so (`field`, `entry of`,
 * `server` …) and tells of each.
 */
export async function bench(): Promise<Record<string, string>> {
  const words = wanted.filter((word) => word !== 'growth');
  const { count, faults, worst } = await tryAll(words);
  const failed = Object.keys(faults).length;
  if (failed > 0) process.exitCode = 1;
  return {
    ...(words.length > 0
      ? Object.fromEntries(
          Object.entries(worst).map(([group, all]) => [group, all.map((one) => `\n${toLine(one)}`).join('')]),
        )
      : Object.fromEntries(
          Object.entries(worst).map(([group, [first]]) => [group.padEnd(22), first ? toLine(first) : '']),
        )),
    ...faults,
    tried: `${count} texts, ${failed} faults, ${getSeconds()} s of processor time`,
  };
}
