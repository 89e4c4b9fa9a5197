import type { Actor } from '../people/actor.ts';
import { mayHandle } from '../people/closed-sections.ts';
import type { Repository } from '../store/store.ts';
import { type Draft, listDrafts } from './drafts.ts';
import { listWaitingFor } from './rights.ts';

/** The drafts of entries for Decap's board, which may not hold all of them: those that wait for the actor, then the others, each newest first. */
export async function listForBoard(store: Repository, actor: Actor): Promise<Draft[]> {
  const drafts = (await listDrafts(store.git))
    .filter(({ collection }) => collection !== 'media' && mayHandle(actor.role, collection))
    .sort((a, b) => Date.parse(b.tip.at) - Date.parse(a.tip.at));
  const waiting = new Set(await listWaitingFor(store, actor, drafts));
  return [...waiting, ...drafts.filter((draft) => !waiting.has(draft))];
}
