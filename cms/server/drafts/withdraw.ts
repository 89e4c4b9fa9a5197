import { setFields } from '../../../src/rules/entries/front-matter.ts';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import type { Editor } from '../git/commits.ts';
import type { Gate } from './gate.ts';
import { problems } from '../store/problem.ts';
import { savePublished } from './published.ts';
import { type DeskChange, getMain } from '../store/store.ts';
import { blobAt, readBlobs } from '../git/trees.ts';

interface Withdrawal {
  collection: CollectionName;
  slug: string;
  path: string;
  reason: string;
  /** Slug of the entry that readers are sent to instead. */
  replacedBy: string | undefined;
  editor: Editor;
}

/** What a withdrawal writes; an entry may be taken back because the rest of it is wrong, so only these are checked. */
const written = ['status', 'statusReason', 'replacedBy'];

/**
 * Takes a published entry back at once: its address stays and says why. Refuses (400) where the collection knows no
 * withdrawal, (404) where nothing is published, (422) where the checks find fault with what it would write.
 */
export async function withdrawEntry(gate: Gate, withdrawal: Withdrawal): Promise<DeskChange | undefined> {
  const { collection, slug, path, reason, replacedBy, editor } = withdrawal;
  const { store } = gate;
  const { git, sightings } = store;
  if (!('statusReason' in collections[collection].schema.shape))
    throw problems.cannotWithdraw(collections[collection].label);
  const blob = await blobAt(git, (await getMain(store)).commit, path);
  if (!blob) throw problems.noEntry(path);
  const [text] = await readBlobs(git, [blob]);
  sightings.note(editor, path, blob);
  const raw = setFields(String(text), { status: 'withdrawn', statusReason: reason, replacedBy });
  const save = { collection, slug, files: [{ path, raw }], assets: [], isNew: false, editor };
  return savePublished(gate, { ...save, message: `撤回 ${collection}/${slug}：${reason}` }, written);
}
