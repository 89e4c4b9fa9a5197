import type { TextSection } from '../../../src/schemas/site/settings-files.ts';
import type { Actor } from '../people/actor.ts';
import { findDraft } from './drafts.ts';
import type { Git } from '../git/git.ts';
import { problems } from '../store/problem.ts';
import { saveDraft } from './save-draft.ts';
import { getMain, mainRef, type Store } from '../store/store.ts';
import { blobAt, readBlobs } from '../git/trees.ts';

/** One published version of an entry. */
export interface Version {
  commit: string;
  /** Who published it, and when (ISO 8601). */
  editor: string;
  at: string;
  /** What was done, as the commit says it. */
  what: string;
}

const most = 100;

/** The published versions of an entry, newest first, at most a hundred. */
export async function listVersions(git: Git, path: string): Promise<Version[]> {
  const format = '--format=%H%x00%an%x00%aI%x00%s';
  const out = await git.text(['log', '--first-parent', `-${most}`, format, '--end-of-options', mainRef, '--', path]);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', editor = '', at = '', what = ''] = line.split('\0');
      return { commit, editor, at, what };
    });
}

/** The text of a published version; a refusal (404) where `commit` is none of them or the entry is missing in it. */
export async function readVersion(git: Git, path: string, commit: string): Promise<string> {
  // Drafts and what lies about in the repository are nobody's published version.
  const isPublished = await git.run(['merge-base', '--is-ancestor', '--end-of-options', commit, mainRef]).then(
    () => true,
    () => false,
  );
  const blob = isPublished ? await blobAt(git, commit, path) : undefined;
  if (!blob) throw problems.noVersion();
  const [text] = await readBlobs(git, [blob]);
  return String(text);
}

interface Restore {
  collection: TextSection;
  slug: string;
  path: string;
  commit: string;
  editor: Actor;
}

/** Makes a draft of an earlier version, for somebody to look at and publish; refuses (409) to write over a draft. */
export async function restoreVersion(store: Store, { collection, slug, path, commit, editor }: Restore): Promise<void> {
  const { git, sightings } = store;
  if (await findDraft(git, collection, slug)) throw problems.draftInTheWay(slug);
  const raw = await readVersion(git, path, commit);
  const day = (await git.text(['log', '-1', '--format=%as', '--end-of-options', commit])).trim();
  // Whoever asks for an old version means to replace the present one.
  sightings.note(editor, path, (await blobAt(git, (await getMain(store)).commit, path)) ?? null);
  await saveDraft(store, {
    collection,
    slug,
    files: [{ path, raw }],
    assets: [],
    message: `恢复到 ${day} 的版本`,
    isNew: false,
    editor,
    status: 'draft',
  });
}
