import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { writeCommit } from '../git/commits.ts';
import type { Actor } from '../people/actor.ts';
import { draftFacts, findDraft } from './drafts.ts';
import { type Gate, refuseInUse } from './gate.ts';
import { draftRef, imageSlug, readablePath, slugOfEntry } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import { moveRefs } from '../git/refs.ts';
import { getMain } from '../store/store.ts';
import { blobAt, editTree } from '../git/trees.ts';
import { shippedAt } from './standing.ts';
import { discardDraft } from './workflow.ts';

interface Deletion {
  path: string;
  actor: Actor;
  message: string;
}

/**
 * Makes a draft, sent to review, that takes one entry or image off the site. Refuses (409) what others refer to, and where
 * there is a draft; an image that was never published just goes.
 */
export async function requestDeletion(gate: Gate, { path: asked, actor, message }: Deletion): Promise<void> {
  const { store } = gate;
  const { git } = store;
  const place = readablePath(asked);
  if (place.kind === 'entry' && isSettingsSection(place.collection)) throw problems.noSettingsDeletion();
  const { path } = place;
  const which =
    place.kind === 'media'
      ? { collection: 'media' as const, slug: imageSlug(path) }
      : { collection: place.collection, slug: slugOfEntry(path) };
  const waiting = await findDraft(git, which.collection, which.slug);
  if (waiting && place.kind === 'media' && !waiting.isDeletion) return discardDraft(store, { ...which, actor });
  return store.write(async () => {
    const main = await getMain(store);
    const from = await blobAt(git, main.commit, path);
    if (from === undefined && (await shippedAt(git, path)) !== undefined) throw problems.isShipped();
    if (from === undefined) throw problems.nothingToDelete();
    if (await findDraft(git, which.collection, which.slug)) throw problems.draftInTheWay(which.slug);
    await refuseInUse(gate, { main: main.commit, changes: [{ path, to: undefined }] });
    const tree = await editTree(git, main.commit, new Map([[path, undefined]]));
    const commit = await writeCommit(git, {
      tree,
      parents: [main.commit],
      author: actor.name,
      message,
      facts: draftFacts({
        status: 'pending_review',
        base: main.commit,
        paths: [path],
        isDeletion: true,
      }),
    });
    await moveRefs(git, { ref: draftRef(which.collection, which.slug), from: undefined, to: commit });
    // Whoever has asked for it knows.
    store.sightings.note(actor, path, null);
  });
}
