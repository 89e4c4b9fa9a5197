import { posix } from 'node:path';
import type { CollectionName } from '../../../src/schemas/index.ts';
import { type Editor, writeCommit } from '../git/commits.ts';
import { conflictKey, findConflicts, isEntry } from './conflicts.ts';
import { type Draft, draftFacts, findDraft, getDraft, type Status } from './drafts.ts';
import { type Gate, refuseErrors } from './gate.ts';
import { getLastChange } from '../git/last-change.ts';
import { belowRoot } from '../store/paths.ts';
import { problems } from '../store/problem.ts';
import { findTip, moveRefs, type Tip } from '../git/refs.ts';
import { type DeskChange, getMain, mainRef, type Store } from '../store/store.ts';
import { blobAt, diffTrees, editTree } from '../git/trees.ts';

interface Which {
  collection: CollectionName;
  slug: string;
  editor: Editor;
}

/** What a step says besides where the draft goes: words to its author, or when it is to be published by itself. */
interface Step {
  note?: string | undefined;
  publishAt?: string | undefined;
}

/** Moves a draft to another step of the workflow: a commit that changes no file, so that who did it and when is kept. */
async function commitStatus(
  { git }: Store,
  { draft, editor }: { draft: Draft; editor: Editor },
  status: Status,
  { note, publishAt }: Step,
): Promise<void> {
  if (draft.status === status && note === undefined && draft.publishAt === publishAt) return;
  const { ref, commit: from, tree } = draft.tip;
  const message = [`状态：${draft.status} → ${status}`, note].filter(Boolean).join('\n\n');
  const facts = draftFacts({ ...draft, status, publishAt });
  const to = await writeCommit(git, { tree, parents: [from], author: editor.name, message, facts });
  await moveRefs(git, { ref, from, to });
}

/**
 * Sends a draft back to review with the reason why it could not be published, unless somebody has changed it since it was
 * `draft`: then they have dealt with it.
 */
export function returnToReview(store: Store, draft: Draft, { editor, note }: { editor: Editor; note: string }) {
  return store.write(async () => {
    const now = await findDraft(store.git, draft.collection, draft.slug);
    if (now?.tip.commit === draft.tip.commit) await commitStatus(store, { draft, editor }, 'pending_review', { note });
  });
}

/** Refuses (409) a text that the editor's tab has not read: who approves or publishes has seen what. */
async function refuseUnread({ git, sightings }: Store, editor: Editor, { tip, paths, slug }: Draft): Promise<void> {
  for (const path of paths) {
    const seen = sightings.get(editor, path);
    if (seen !== undefined && seen !== ((await blobAt(git, tip.commit, path)) ?? null))
      throw problems.savedSince(slug, await getLastChange(git, tip.commit, path));
  }
}

/**
 * Runs `task` in the queue of writes with the draft exactly as it stands now; refuses (409) where another save came first,
 * so that what goes on is what was there when it was asked for.
 */
async function writeNamed<T>(
  store: Store,
  { collection, slug }: Which,
  task: (draft: Draft, main: Tip) => Promise<T>,
  named?: Tip,
): Promise<T> {
  const { commit } = named ?? (await getDraft(store, collection, slug)).tip;
  return store.write(async () => {
    const [main, draft] = await Promise.all([getMain(store), getDraft(store, collection, slug)]);
    if (draft.tip.commit !== commit) throw problems.savedSince(slug, { editor: draft.tip.author, at: draft.tip.at });
    return task(draft, main);
  });
}

/** Moves a draft to another step of the workflow; forward only what holds before the checks (422, 503) and has been read (409). */
export function updateStatus(gate: Gate, which: Which, status: Status, step: Step = {}): Promise<void> {
  const { store } = gate;
  const { editor } = which;
  return writeNamed(store, which, async (draft, main) => {
    if (status !== 'draft') {
      await refuseUnread(store, editor, draft);
      const changes = await diffTrees(store.git, draft.base, draft.tip.commit);
      await refuseErrors(gate, { main: main.commit, changes });
    }
    await commitStatus(store, { draft, editor }, status, step);
  });
}

/** Takes a draft off the desk; its history stays under `refs/desk/discarded/`. */
export function discardDraft(store: Store, { collection, slug }: Which): Promise<void> {
  return store.write(async () => {
    const { tip } = await getDraft(store, collection, slug);
    const archive = `refs/desk/discarded/${tip.ref.split('/').slice(-2).join('/')}/${tip.commit}`;
    await moveRefs(
      store.git,
      { ref: archive, from: (await findTip(store.git, archive))?.commit, to: tip.commit },
      { ref: tip.ref, from: tip.commit, to: undefined },
    );
  });
}

/**
 * Merges a draft into what is published, and takes it off the desk: one named commit (`tip`, or the one that stands when it
 * is asked for) is read, checked and published in one turn of the queue. Refuses (422, 503) what does not hold before the
 * checks, (409) what has been saved since, and (409) where the published entry has changed since; an editor who was told so
 * settles it by saving the draft again.
 */
export function publishDraft(gate: Gate, which: Which, tip?: Tip): Promise<DeskChange> {
  const { store } = gate;
  const { git, told } = store;
  const { collection, slug, editor } = which;
  const publish = async (draft: Draft, main: Tip): Promise<DeskChange> => {
    await refuseUnread(store, editor, draft);
    const { changes, clashing } = await findConflicts(git, draft, main);
    const entries = clashing.filter(isEntry);
    const [first] = entries;
    if (first) {
      told.add(conflictKey(editor, draft, entries));
      throw problems.publishedSince(
        posix.basename(first.path, '.md'),
        await getLastChange(git, main.commit, first.path),
      );
    }
    if (clashing.length > 0) throw problems.mediaTaken(clashing.map(({ path }) => posix.basename(path)));
    await refuseErrors(gate, { main: main.commit, changes });

    const tree = await editTree(git, main.commit, new Map(changes.map(({ path, to }) => [path, to])));
    const message = `发布 ${collection}/${slug}`;
    const commit = await writeCommit(git, {
      tree,
      parents: [main.commit, draft.tip.commit],
      author: editor.name,
      message,
    });
    // A crash between the two leaves a draft equal to what is published; publishing it again succeeds.
    await moveRefs(
      git,
      { ref: mainRef, from: main.commit, to: commit },
      { ref: draft.tip.ref, from: draft.tip.commit, to: undefined },
    );
    return { kind: 'publish', paths: changes.map(({ path }) => belowRoot(path)), commit, editor: editor.name };
  };
  return writeNamed(store, which, publish, tip);
}
