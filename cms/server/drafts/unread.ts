import { posix } from 'node:path';
import type { Editor } from '../git/commits.ts';
import { unlessLost } from '../git/cause.ts';
import { type Change, getLastChange } from '../git/last-change.ts';
import type { Tip } from '../git/refs.ts';
import { blobAt, blobsAt } from '../git/trees.ts';
import { type Problem, problems } from '../store/problem.ts';
import type { Store } from '../store/store.ts';
import { isEntry } from './conflicts.ts';
import { type Draft, findDiscard, listContents } from './drafts.ts';
import type { Save } from './saves.ts';

/** What a save would write over: at this path, in the draft where there is one, else in what is published. */
interface Place {
  path: string;
  /** What is about to be written. */
  next: string;
  /** What the editor is told where it is another's. */
  refuse: (isRead: boolean, last: Change | undefined) => Problem;
}

/** What a save is held against. */
interface Stand {
  save: Save;
  main: Tip;
  draft: Draft | undefined;
}

/**
 * Refuses what would be written over unread (`current` stands there). What was read is written over, and what this person has
 * written last; of what was never read, what is published: the site goes on showing it until somebody has compared both and
 * approved. A draft that takes an entry away is read and written over like any other.
 */
async function refuseOver(
  { git, sightings }: Store,
  { save, main, draft }: Stand,
  { path, next, current, refuse }: Place & { current: string | null },
): Promise<void> {
  const { editor, isNew } = save;
  const isTakenAway = draft?.isDeletion === true && draft.paths.includes(path);
  if (current === next || (current === null && !isTakenAway)) return;
  const seen = sightings.get(editor, path);
  if (seen === current) return;
  const isUnread = seen === undefined;
  if (isUnread && sightings.hasForgotten(editor)) throw problems.forgotten(posix.basename(path, '.md'));
  // What the site then shows is older than what was read, and nobody has changed it.
  const discard = seen && !draft ? await findDiscard(git, save, { path, blob: seen }) : undefined;
  if (discard) throw problems.discarded(save.entries.find((entry) => entry.path === path)?.name ?? save.slug, discard);
  const last = await getLastChange(git, (draft?.tip ?? main).commit, path);
  if (isUnread && !isNew && (!draft || last?.editor === editor.name)) return;
  throw refuse(!isUnread, last);
}

/** Refuses (409) a save over a draft, or an image of one, that somebody else has written and this tab has not read as it is. */
export async function refuseOverwrite(store: Store, stand: Stand): Promise<void> {
  const { save, main, draft } = stand;
  // A program that names no tab has read nothing. At a desk without people nobody is anybody: the last save wins, and the history keeps both.
  if (save.editor.session === undefined && save.editor.isAlone) return;
  const entries = save.entries.map(({ path, movedFrom, blob, name }): Place => ({
    path: movedFrom && !draft?.paths.includes(path) ? movedFrom : path,
    next: blob,
    refuse: (isRead, last) => {
      if (save.isNew) return problems.taken(posix.basename(path, '.md'), last);
      if (draft?.isDeletion) return problems.toBeDeleted(name, last);
      return isRead ? problems.moved(name, last) : problems.unread(name, last);
    },
  }));
  const media = save.media.map(({ path, blob }): Place => ({
    path,
    next: blob,
    refuse: () => problems.imageTaken(posix.basename(path)),
  }));
  const places = [...entries, ...(draft ? media : [])];
  const { commit } = draft?.tip ?? main;
  // One process for all of them: a draft may have two hundred images.
  const present = await blobsAt(
    store.git,
    places.map(({ path }) => ({ tree: commit, path })),
  );
  for (const [index, place] of places.entries())
    await refuseOver(store, stand, { ...place, current: present[index] ?? null });
}

/** Whether the editor's tab has opened this draft, or one of its texts: where it stands, where it stood, or what the site has there. */
const hasOpened = (
  { sightings }: Store,
  editor: Editor,
  { draft: { tip, paths }, contents }: { draft: Draft; contents: ReadonlyMap<string, string | null> },
): boolean =>
  [tip.ref, ...paths, ...[...contents.keys()].filter((path) => isEntry({ path }))].some(
    (place) => sightings.get(editor, place) !== undefined,
  );

/** Refuses (409) a text or an image that the editor's tab has not seen: who approves or publishes has seen what. */
export async function refuseUnread(store: Store, editor: Editor, draft: Draft): Promise<void> {
  const { git, sightings } = store;
  const { tip, slug } = draft;
  const contents = await listContents(git, draft);
  // A tab that has opened none of it goes by what the list says.
  if (!hasOpened(store, editor, { draft, contents })) {
    if (sightings.hasForgotten(editor)) throw problems.forgottenDraft(slug);
    return;
  }
  for (const [path, blob] of contents)
    if (sightings.get(editor, path) !== blob)
      throw problems.savedSince(slug, await getLastChange(git, tip.commit, path));
}

/**
 * Refuses (409) to throw away a text that somebody has written since the editor's tab has read it. Only the texts are looked at, and
 * of them those that can be read: a draft of which something is lost must be dropped all the same.
 */
export async function refuseOutdated(store: Store, editor: Editor, draft: Draft): Promise<void> {
  const { git, sightings } = store;
  const { tip, paths, slug } = draft;
  const contents = (await unlessLost(listContents(git, draft))) ?? new Map<string, string | null>();
  if (!hasOpened(store, editor, { draft, contents })) return;
  for (const path of paths) {
    const text = await unlessLost(blobAt(git, tip.commit, path).then((blob) => blob ?? null));
    if (text !== undefined && sightings.get(editor, path) !== text)
      throw problems.writtenSince(slug, await getLastChange(git, tip.commit, path));
  }
}
