import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import type { Actor } from '../people/actor.ts';
import { findDraft } from './drafts.ts';
import type { Git } from '../git/git.ts';
import { readFields, writeFields } from '../store/fields.ts';
import { problems } from '../store/problem.ts';
import { noteTaken, shippedAt } from './standing.ts';
import { saveDraft } from './save-draft.ts';
import { getMain, type Store } from '../store/store.ts';
import { blobAt, readBlobs, type TreeChange } from '../git/trees.ts';

interface Withdrawal {
  collection: CollectionName;
  slug: string;
  path: string;
  reason: string;
  /** Slug of the entry that readers are sent to instead. */
  replacedBy: string | undefined;
  actor: Actor;
}

/** What a withdrawal writes. */
const written = ['status', 'statusReason', 'replacedBy'] as const;

/**
 * The fields that a change is checked in: only those of a withdrawal where it is nothing else, because an entry may be taken
 * back since the rest of it is wrong; nothing, and with it all of them, for every other change.
 */
export async function getWithdrawnFields(
  git: Git,
  changes: readonly TreeChange[],
): Promise<readonly string[] | undefined> {
  const [only, ...rest] = changes;
  if (!only?.from || !only.to || rest.length > 0) return undefined;
  const [before, after] = (await readBlobs(git, [only.from, only.to])).map(String);
  if (before === undefined || after === undefined) return undefined;
  const [old, fresh] = await readFields([{ text: before }, { text: after }], written);
  if (!old || !fresh || fresh.isBroken || fresh.values.status !== 'withdrawn' || old.isBroken) return undefined;
  return (await writeFields(before, fresh.values)) === after ? written : undefined;
}

/**
 * Makes a draft, sent to review, that takes a published entry back: its address stays and says why. Refuses (400) where the
 * collection knows no withdrawal, (404) where nothing is published, (409) where there is a draft.
 */
export async function withdrawEntry(store: Store, withdrawal: Withdrawal): Promise<void> {
  const { collection, slug, path, reason, replacedBy, actor } = withdrawal;
  const { git, sightings } = store;
  if (!('statusReason' in collections[collection].schema.shape))
    throw problems.cannotWithdraw(collections[collection].label);
  if (await findDraft(git, collection, slug)) throw problems.draftInTheWay(slug);
  const own = await blobAt(git, (await getMain(store)).commit, path);
  const blob = own ?? (await shippedAt(git, path));
  if (!blob) throw problems.noEntry(path);
  const [text] = await readBlobs(git, [blob]);
  sightings.note(actor, path, own ?? null);
  const raw = await writeFields(await noteTaken(git, path, String(text)), {
    status: 'withdrawn',
    statusReason: reason,
    replacedBy,
  });
  const save = { collection, slug, files: [{ path, raw }], assets: [], isNew: false, editor: actor };
  await saveDraft(store, { ...save, message: `撤回 ${collection}/${slug}：${reason}`, status: 'pending_review' });
}
