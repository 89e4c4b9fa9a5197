import type { Editor } from './commits.ts';
import type { Draft } from './drafts.ts';
import type { Git } from './git.ts';
import type { Tip } from './refs.ts';
import { diffTrees, type TreeChange } from './trees.ts';

/** Files that both a draft and what is published have changed, each in its own way, since the draft began. */
export interface Conflicts {
  /** What the draft would do when published. */
  changes: TreeChange[];
  /** The published side of each conflict: entries, and images. */
  entries: TreeChange[];
  media: TreeChange[];
}

/** Compares by whole files: merging two texts line by line could publish front matter that nobody has written. */
export async function findConflicts(git: Git, draft: Draft, main: Tip): Promise<Conflicts> {
  const changes = await diffTrees(git, draft.base, draft.tip.commit);
  const wanted = new Map(changes.map(({ path, to }) => [path, to]));
  const theirs = changes.length > 0 ? await diffTrees(git, draft.base, main.commit, [...wanted.keys()]) : [];
  const clashing = theirs.filter(({ path, to }) => to !== wanted.get(path));
  return {
    changes,
    entries: clashing.filter(({ path }) => path.endsWith('.md')),
    media: clashing.filter(({ path }) => !path.endsWith('.md')),
  };
}

/** What an editor has been told: this conflict, with exactly these published versions. */
export const conflictKey = (editor: Editor, { tip }: Draft, entries: readonly TreeChange[]): string =>
  [editor.session ?? editor.name, tip.ref, ...entries.map(({ path, to }) => `${path}=${to ?? ''}`)].join('\0');
