import { setFields } from '../../src/rules/entries/front-matter.ts';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import type { Editor } from './commits.ts';
import { problems } from './problem.ts';
import { savePublished } from './published.ts';
import { type DeskChange, getMain, type Store } from './store.ts';
import { blobAt, readBlobs } from './trees.ts';

interface Withdrawal {
  collection: CollectionName;
  slug: string;
  path: string;
  reason: string;
  /** Slug of the entry that readers are sent to instead. */
  replacedBy: string | undefined;
  editor: Editor;
}

/**
 * Takes a published entry back at once: its address stays and says why. Refuses (400) where the collection knows no
 * withdrawal, (404) where nothing is published.
 */
export async function withdrawEntry(store: Store, withdrawal: Withdrawal): Promise<DeskChange | undefined> {
  const { collection, slug, path, reason, replacedBy, editor } = withdrawal;
  const { git, sightings } = store;
  if (!('statusReason' in collections[collection].schema.shape))
    throw problems.cannotWithdraw(collections[collection].label);
  const blob = await blobAt(git, (await getMain(store)).commit, path);
  if (!blob) throw problems.noEntry(path);
  const [text] = await readBlobs(git, [blob]);
  sightings.note(editor, path, blob);
  return savePublished(store, {
    collection,
    slug,
    files: [{ path, raw: setFields(String(text), { status: 'withdrawn', statusReason: reason, replacedBy }) }],
    assets: [],
    message: `撤回 ${collection}/${slug}：${reason}`,
    isNew: false,
    editor,
  });
}
