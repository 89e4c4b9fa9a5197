import { posix } from 'node:path';
import { findSlugFaults } from '../../../src/checks/links/slugs.ts';
import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { type Editor, writeCommit } from '../git/commits.ts';
import { conflictKey, findConflicts, isEntry } from './conflicts.ts';
import { type Draft, draftFacts, listDrafts, type Status } from './drafts.ts';
import type { Git } from '../git/git.ts';
import { authorFacts, listAuthors } from './history.ts';
import { draftRef, isTextPath, pathOfEntry } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import type { Move } from '../git/ref-mover.ts';
import { moveRefs, type Tip } from '../git/refs.ts';
import { editsOf, isNamedIn, type Save, type SaveRequest, openSave } from './saves.ts';
import { getMain, type Store } from '../store/store.ts';
import { blobAt, blobsAt, diffTrees, editTree } from '../git/trees.ts';
import { isShownIn, listWaiting, type Waiting } from './media-drafts.ts';
import { refuseOverwrite } from './unread.ts';

/** What stands in the repository when a save arrives: the published state, the draft that is saved, and all drafts. */
interface Standing {
  main: Tip;
  draft: Draft | undefined;
  drafts: readonly Draft[];
}

/** Images that waited by themselves and that the text shows: they go with it from now on. */
const listArriving = async (git: Git, { files }: Save, drafts: readonly Draft[]): Promise<Waiting[]> =>
  (await listWaiting(git, drafts)).filter(({ path }) => files.some(({ raw }) => isShownIn(raw, path)));

/**
 * Refuses (409) to put another image in the place of one that is published, because other pages may show it, or that waits by
 * itself, because somebody else may have brought it; one that the draft holds already goes on with it.
 */
async function refuseReplacedImages(git: Git, { media }: Save, { main, draft, drafts }: Standing): Promise<void> {
  if (media.length === 0) return;
  const paths = media.map(({ path }) => path);
  const readFrom = (tree: string) =>
    blobsAt(
      git,
      paths.map((path) => ({ tree, path })),
    );
  const [published, own] = await Promise.all([readFrom(main.commit), draft ? readFrom(draft.tip.commit) : []]);
  const waiting = new Map((await listWaiting(git, drafts)).map(({ path, blob }) => [path, blob]));
  for (const [index, { path, blob }] of media.entries()) {
    const others = [published[index], own[index] === blob ? blob : waiting.get(path)];
    if (others.some((other) => other !== undefined && other !== blob)) throw problems.imageTaken(posix.basename(path));
  }
}

/** Where a draft stands after a save: what was approved was another text, so it is to be read again. */
function getStatus(draft: Draft | undefined, { status, editor }: Pick<Wanted, 'status' | 'editor'>): Status {
  if (!draft || draft.isDeletion) return status;
  return draft.status === 'pending_publish' && !editor.isAlone ? 'pending_review' : draft.status;
}

/**
 * What earlier saves of the draft did that this one leaves standing: removals, and images the text still names. Decap sends all
 * images of a draft with every save, so one that is neither sent nor named any more was taken out.
 */
async function keptEdits(git: Git, draft: Draft, save: Save): Promise<Map<string, string | undefined>> {
  const changes = await diffTrees(git, draft.base, draft.tip.commit);
  return new Map(
    changes
      .filter(({ path, to }) => to === undefined || (!isTextPath(path) && isNamedIn(save.files, path)))
      .map(({ path, to }) => [path, to]),
  );
}

/** Refuses (409) a place where something is published that the draft did not begin with, and one to or from which it moves where another draft stands. */
async function refuseTaken(git: Git, { entries }: Save, { main, draft, drafts }: Standing): Promise<void> {
  const others = drafts.filter((other) => other !== draft);
  for (const { path, movedFrom } of entries) {
    const isTaken = movedFrom && !draft?.paths.includes(path) && (await blobAt(git, main.commit, path));
    if (isTaken || others.some(({ paths }) => paths.includes(path))) throw problems.taken(posix.basename(path, '.md'));
    // Whoever writes in a draft would find the entry gone from under it.
    if (movedFrom && others.some(({ paths }) => paths.includes(movedFrom)))
      throw problems.draftInTheWay(posix.basename(movedFrom, '.md'));
  }
}

/**
 * Whether a save of a draft may name this place as where its entry comes from: one that it holds, one that it has taken away already
 * (a form that is still open names where it began), or one where nothing stands. Else it would take another entry off the site.
 */
async function isLeftBehind(git: Git, { paths, base, tip }: Draft, { main, from }: { main: Tip; from: string }) {
  if (paths.includes(from)) return true;
  const [held, before, published] = await blobsAt(
    git,
    [tip, { commit: base }, main].map(({ commit }) => ({ tree: commit, path: from })),
  );
  return held === undefined && (before !== undefined || published === undefined);
}

/**
 * Refuses (400) an entry under another's name, and (409) to put it in the place of another's draft: by the name its draft is
 * found, and the checks and rights of one entry would be asked about another. An entry that moves may keep the name it had,
 * where it has one: what stands nowhere has none.
 */
async function refuseOtherName(git: Git, save: Save, main: Tip, draft: Draft | undefined): Promise<void> {
  const { entries, collection, slug } = save;
  const named = pathOfEntry(collection, slug);
  for (const { path, movedFrom = path } of entries) {
    if (draft) {
      if (!draft.paths.some((own) => own === path || own === movedFrom)) throw problems.draftInTheWay(slug);
      if (!(await isLeftBehind(git, draft, { main, from: movedFrom }))) throw problems.otherName(movedFrom, slug);
    } else if (path !== named && !(movedFrom === named && (await blobAt(git, main.commit, named))))
      throw problems.otherName(path, slug);
  }
}

/** An editor who was told that the published entry has changed, and then saves the draft, has settled the conflict. */
async function settlesConflict({ git, told }: Store, editor: Editor, draft: Draft, main: Tip): Promise<boolean> {
  if (told.size === 0) return false;
  const entries = (await findConflicts(git, draft, main)).clashing.filter(isEntry);
  return entries.length > 0 && told.delete(conflictKey(editor, draft, entries));
}

/** Where a draft may begin; nothing begins as approved. */
type FirstStatus = Exclude<Status, 'pending_publish'>;

/**
 * Refuses (400) to begin an entry under a name that is no address, with which it could never be sent. One that stands there already
 * goes on, or nobody could give it another.
 */
async function refuseNoAddress(git: Git, { collection, entries }: Save, { main, draft }: Standing): Promise<void> {
  if (isSettingsSection(collection)) return;
  for (const { path } of entries) {
    const [fault] = findSlugFaults({ collection, id: posix.basename(path, '.md') });
    if (!fault || draft?.paths.includes(path)) continue;
    if (!(await blobAt(git, main.commit, path))) throw problems.unfitSlug(fault);
  }
}

/** A save as it would be kept: how the draft's branch moves, and what its editor has seen of it then. */
interface Planned {
  moves: Move[];
  note: () => void;
}

type Wanted = Save & { status: FirstStatus };

/** Stores the commit by which a save is kept, where nothing (400, 409) stands against it. */
async function planSave(store: Store, save: Wanted): Promise<Planned> {
  const { git, sightings } = store;
  const { collection, slug, editor, message, release } = save;
  const ref = draftRef(collection, slug);
  const [main, drafts] = await Promise.all([getMain(store), listDrafts(git)]);
  const draft = drafts.find((one) => one.collection === collection && one.slug === slug);
  await refuseOtherName(git, save, main, draft);
  await refuseNoAddress(git, save, { main, draft, drafts });
  await refuseTaken(git, save, { main, draft, drafts });
  await refuseOverwrite(store, { save, main, draft });
  await refuseReplacedImages(git, save, { main, draft, drafts });

  const isSettled = draft !== undefined && (await settlesConflict(store, editor, draft, main));
  const base = draft && !isSettled ? draft.base : main.commit;
  const kept = draft ? await keptEdits(git, draft, save) : [];
  const arriving = await listArriving(git, save, drafts);
  const edits = new Map([...kept, ...arriving.map(({ path, blob }) => [path, blob] as const), ...editsOf(save)]);
  const makers = await Promise.all(arriving.map((waiting) => listAuthors(git, waiting.draft)));
  const { id: tree, objects } = await editTree(git, base, edits);
  const nextStatus = getStatus(draft, save);
  const facts = draftFacts({
    status: nextStatus,
    base,
    paths: save.entries.map(({ path }) => path),
    isReturned: nextStatus === 'draft' && (draft?.isReturned ?? false),
    // A time was set for the text that a reviewer had read, not for this one: none goes on.
    release: draft ? draft.release : release,
  });
  const note = () => {
    for (const [path, blob] of edits) sightings.note(editor, path, blob ?? null);
    sightings.note(editor, ref, tree);
  };
  if (draft?.tip.tree === tree && !isSettled) return { moves: [], note };
  const commit = await writeCommit(git, {
    tree: { id: tree, objects: [...save.blobs, ...objects] },
    parents: [...(draft ? [draft.tip.commit] : []), ...(draft && !isSettled ? [] : [main.commit])],
    author: editor.name,
    message,
    facts: [...facts, ...authorFacts(makers.flat())],
  });
  return { moves: [{ ref, from: draft?.tip.commit, to: commit }], note };
}

/** Saves drafts of several entries, or none of them: a commit on the branch of each that holds the entry and its images and nothing else. */
export async function saveDrafts(
  store: Store,
  requests: readonly (SaveRequest & { status: FirstStatus })[],
): Promise<void> {
  const saves: Wanted[] = [];
  for (const { status, ...request } of requests) saves.push({ ...(await openSave(request)), status });
  await store.write(async () => {
    const planned: Planned[] = [];
    for (const save of saves) planned.push(await planSave(store, save));
    await moveRefs(store.git, ...planned.flatMap(({ moves }) => moves));
    for (const { note } of planned) note();
  });
}

/** Saves the draft of one entry. */
export const saveDraft = (store: Store, request: SaveRequest & { status: FirstStatus }): Promise<void> =>
  saveDrafts(store, [request]);
