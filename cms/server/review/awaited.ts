import { type Draft, listDrafts } from '../drafts/drafts.ts';
import { listWaitingFor } from '../drafts/rights.ts';
import type { Actor } from '../people/actor.ts';
import type { Repository } from '../store/store.ts';
import { listRemarkedFor } from './comments.ts';

/**
 * The drafts of entries and settings that somebody is waited for with: sent back to them or remarked upon, or theirs to approve or to
 * publish. Images wait in a list of their own.
 */
export async function listAwaited(store: Repository, actor: Actor): Promise<Draft[]> {
  const drafts = (await listDrafts(store.git)).filter(({ collection }) => collection !== 'media');
  const found = [await listWaitingFor(store, actor, drafts), await listRemarkedFor(store, actor, drafts)];
  return [...new Set(found.flat())];
}
