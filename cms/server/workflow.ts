import { posix } from 'node:path';
import type { CollectionName } from '../../src/schemas/index.ts';
import { type Editor, writeCommit } from './commits.ts';
import { conflictKey, findConflicts, isEntry } from './conflicts.ts';
import { draftFacts, getDraft, type Status } from './drafts.ts';
import { getLastChange } from './last-change.ts';
import { belowRoot } from './paths.ts';
import { problems } from './problem.ts';
import { findTip, moveRefs } from './refs.ts';
import { type DeskChange, getMain, mainRef, type Store } from './store.ts';
import { editTree } from './trees.ts';

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
export function updateStatus(
  store: Store,
  { collection, slug, editor }: Which,
  status: Status,
  { note, publishAt }: Step = {},
): Promise<void> {
  const { git } = store;
  return store.write(async () => {
    const draft = await getDraft(store, collection, slug);
    if (draft.status === status && note === undefined && draft.publishAt === publishAt) return;
    const { ref, commit: from, tree } = draft.tip;
    const message = [`状态：${draft.status} → ${status}`, note].filter(Boolean).join('\n\n');
    const facts = draftFacts({ ...draft, status, publishAt });
    const to = await writeCommit(git, { tree, parents: [from], author: editor.name, message, facts });
    await moveRefs(git, { ref, from, to });
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
 * Merges a draft into what is published, and takes it off the desk.
 * Refuses (409) where the published entry has changed since; an editor who was told so settles it by saving the draft again.
 */
export function publishDraft(store: Store, { collection, slug, editor }: Which): Promise<DeskChange> {
  const { git, told } = store;
  return store.write(async () => {
    const [main, draft] = await Promise.all([getMain(store), getDraft(store, collection, slug)]);
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
  });
}
