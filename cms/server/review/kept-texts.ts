import type { TextSection } from '../../../src/schemas/site/settings-files.ts';
import { draftFacts, findDraft } from '../drafts/drafts.ts';
import type { Saved } from '../drafts/history.ts';
import type { SaveRequest } from '../drafts/saves.ts';
import { writeCommit } from '../git/commits.ts';
import type { Git } from '../git/git.ts';
import { getId, toBlob } from '../git/objects.ts';
import { findTip, listTips, moveRefs, type Tip } from '../git/refs.ts';
import { editTree } from '../git/trees.ts';
import { besideDraft } from '../store/paths.ts';
import { getMain, type Store } from '../store/store.ts';

/** How long such a text is told of, in days, as the bin tells of what was taken away. */
const keptDays = 90;
const day = 24 * 60 * 60 * 1000;

const isOver =
  (now: number) =>
  ({ at }: Tip): boolean =>
    Date.parse(at) < now - keptDays * day;

/** So many texts of one person are kept beside an entry. */
const mostKept = 20;

/** What makes room for one more text of a person: what is over, and the oldest of their own. */
function listGoing(kept: readonly Tip[], author: string): Tip[] {
  const over = kept.filter(isOver(Date.now()));
  const own = kept
    .filter((tip) => tip.author === author && !over.includes(tip))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return [...over, ...own.slice(mostKept - 1)];
}

/**
 * Keeps the text of a save that was refused because somebody else had changed the entry, as `refs/desk/kept/<collection>/<slug>/<blob>`:
 * whichever side is chosen then, the other can be fetched back. The same text is kept once; of one person the newest 20.
 */
export async function keepText(store: Store, { collection, slug, files, editor }: SaveRequest): Promise<void> {
  const { git } = store;
  const [file] = files;
  if (!file) return;
  const { path, raw } = file;
  const place = besideDraft('kept', collection, slug);
  const blob = toBlob(raw);
  const ref = `${place}/${getId(blob)}`;
  await store.write(async () => {
    if (await findTip(git, ref)) return;
    const base = (await findDraft(git, collection, slug))?.base ?? (await getMain(store)).commit;
    const { id, objects } = await editTree(git, base, new Map([[path, getId(blob)]]));
    const to = await writeCommit(git, {
      tree: { id, objects: [blob, ...objects] },
      parents: [base],
      author: editor.name,
      message: '没有存进草稿的一版',
      facts: draftFacts({ status: 'draft', base, paths: [path] }),
    });
    const old = listGoing(await listTips(git, place), editor.name);
    await moveRefs(
      git,
      { ref, from: undefined, to },
      ...old.map(({ ref: over, commit }) => ({ ref: over, from: commit, to: undefined })),
    );
  });
}

/** The texts that were kept beside a draft in the 90 days before `now`, oldest first. */
export const listKept = async (
  git: Git,
  { collection, slug }: { collection: TextSection; slug: string },
  now = Date.now(),
): Promise<Saved[]> =>
  (await listTips(git, besideDraft('kept', collection, slug)))
    .filter((tip) => !isOver(now)(tip))
    .map(({ commit, author, at, tree, message }) => ({ commit, editor: author, at, tree, message }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
