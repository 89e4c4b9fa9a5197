import { parentPort } from 'node:worker_threads';
import { allKinds, groups } from './subjects.ts';
import { createTexts, type Result, trySubject } from './try-subject.ts';

/** What is to be tried, in this order; of the first kind, the subjects before `skip` are left out. */
export interface Task {
  group: string;
  subjects: readonly string[];
  kinds: readonly string[];
  skip: number;
}

/** The names of a group, and whether it is tried on a sample of all kinds. */
export interface Names {
  subjects: string[];
  kinds: string[];
  isSampled: boolean;
}

/** What the worker tells: what there is to try, then what begins now, then what came of it, then that all is done. */
export type Told =
  { groups: Record<string, Names> } | { kind: number; subject: number; result?: Result } | { isDone: true };

const tell = (told: Told) => parentPort?.postMessage(told);

parentPort?.on('message', async ({ group, subjects, kinds, skip }: Task) => {
  const chosen = groups[group]!;
  for (const [kind, name] of kinds.entries()) {
    const texts = createTexts((chosen.kinds ?? allKinds)[name]!);
    for (let subject = kind === 0 ? skip : 0; subject < subjects.length; subject += 1) {
      tell({ kind, subject });
      tell({ kind, subject, result: await trySubject(chosen.subjects[subjects[subject]!]!, texts) });
    }
  }
  tell({ isDone: true });
});

tell({
  groups: Object.fromEntries(
    Object.entries(groups).map(([name, { subjects, kinds }]) => [
      name,
      { subjects: Object.keys(subjects), kinds: Object.keys(kinds ?? allKinds), isSampled: kinds === undefined },
    ]),
  ),
});
