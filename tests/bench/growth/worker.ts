import { parentPort } from 'node:worker_threads';
import { rounds } from './subjects.ts';

/** Tries one subject on texts of one kind that double; tells each size before it is tried, then the times. */
export interface Task {
  /** The number of the round, its subject and its kind of text. */
  round: number;
  subject: string;
  kind: string;
  sizes: readonly number[];
}

/** What the worker tells: what there is to try, the size that is tried now, or the milliseconds of each size. */
export type Told =
  { rounds: { subjects: string[]; kinds: string[] }[] } | { size: number } | { times: number[]; error?: string };

const tell = (told: Told) => parentPort?.postMessage(told);

/** Milliseconds of processor time of this thread, so that a busy machine measures the same. */
const now = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

parentPort?.on('message', async ({ round, subject, kind, sizes }: Task) => {
  const times: number[] = [];
  const { kinds = {}, subjects = {} } = rounds[round] ?? {};
  let error: string | undefined;
  for (const size of sizes) {
    const text = kinds[kind]?.(size) ?? '';
    tell({ size });
    const started = now();
    try {
      await subjects[subject]?.(text);
    } catch (thrown) {
      error = String(thrown);
    }
    times.push(now() - started);
    if (error !== undefined || now() - started > 5000) break;
  }
  tell({ times, ...(error !== undefined && { error }) });
});
tell({ rounds: rounds.map(({ subjects, kinds }) => ({ subjects: Object.keys(subjects), kinds: Object.keys(kinds) })) });
