import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import type { ReadSlips } from '../../src/rules/slips/slip.ts';
import { createPrivateFile } from './people/private-file.ts';
import { problems } from './store/problem.ts';
import type { Store } from './store/store.ts';
import { createThread } from './store/thread.ts';

/** A question that readers could not find answered, as somebody pasted it: masked. */
const question = z.object({ id: z.string(), text: z.string(), at: z.string() });

/** A question of the desk's list; `at` is when it was pasted, ISO 8601. */
export type Question = z.output<typeof question>;

const file = z.object({ questions: z.array(question) });
/** Thousands of short questions take a second to be masked. */
const read = createThread(new URL('slips-thread.ts', import.meta.url)) as (pasted: string) => Promise<ReadSlips>;

/** More wait for nobody: whoever has so many begins to write. */
const most = 2000;

const toId = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Where the questions of the desk with the repository `dir` lie: beside it. They are no content, and whatever is in Git stays there for ever. */
export const getQuestionsFile = (dir: string): string => `${dir.replace(/\.git$/u, '')}-questions.json`;

const openFile = ({ git }: Store) => createPrivateFile(getQuestionsFile(git.dir), file, { questions: [] });

/** The questions that wait for an answer, oldest first. */
export const listQuestions = (store: Store): Question[] => openFile(store).read().questions;

/** Keeps those of pasted slips that are not there yet, masked again; answers how many came, and how many told of a danger and are kept nowhere. */
export async function addQuestions(
  store: Store,
  pasted: string,
): Promise<Pick<ReadSlips, 'dangers'> & { added: number }> {
  const { questions: slips, dangers } = await read(pasted);
  let added = 0;
  openFile(store).change(({ questions }) => {
    const known = new Set(questions.map(({ id }) => id));
    const at = new Date().toISOString();
    const fresh = slips.map((text) => ({ id: toId(text), text, at })).filter(({ id }) => !known.has(id));
    if (questions.length + fresh.length > most) throw problems.tooManyQuestions(most);
    added = fresh.length;
    return { questions: [...questions, ...fresh] };
  });
  return { added, dangers };
}

/** Takes questions off the list that are dealt with. */
export const dropQuestions = (store: Store, ids: readonly string[]): void =>
  openFile(store).change(({ questions }) => ({ questions: questions.filter(({ id }) => !ids.includes(id)) }));
