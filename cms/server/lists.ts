import type { ListName } from './list-protocol.ts';
import type { Actor } from './people/actor.ts';
import { createThread } from './store/thread.ts';

/** A list that somebody asks for. */
export interface AskedList {
  action: ListName;
  params: unknown;
  actor: Actor;
}

/** Its answer as it goes out. */
export interface ListAnswer {
  status: number;
  /** JSON in UTF-8. */
  body: Uint8Array;
  /** What is told where it failed and that is nobody's fault at the desk. */
  failure?: unknown;
}

/** Answers lists apart from the thread that serves everybody. */
export type AnswerList = (asked: AskedList) => Promise<ListAnswer>;

/**
 * Starts a thread that answers the lists of the repository `dir`: of ten thousand drafts each takes a tenth of a second or more, and
 * millions of characters of JSON.
 */
export function createLists(dir: string): AnswerList {
  const ask = createThread(new URL('lists-thread.ts', import.meta.url), { dir });
  // The thread answers with what `answerList` makes.
  return (asked) => ask(asked) as Promise<ListAnswer>;
}

/** Lets the thread read what lists are made of: where drafts stand, who wrote them, of which regions they are, what everything is called. */
export async function readAhead(answerList: AnswerList): Promise<void> {
  const reviewer: Actor = { name: '', session: undefined, role: 'reviewer', regions: [''], isAlone: false };
  for (const action of ['listNames', 'countWaiting'] as const)
    await answerList({ action, params: {}, actor: reviewer });
}
