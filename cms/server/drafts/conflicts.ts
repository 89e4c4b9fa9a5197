import type { Editor } from '../git/commits.ts';
import type { Draft } from './drafts.ts';
import type { Git } from '../git/git.ts';
import type { Tip } from '../git/refs.ts';
import { diffTrees, type TreeChange } from '../git/trees.ts';
import { isTextPath } from '../store/paths.ts';

/** One side's changes since a common start, and those where the other side did something else to the same file. */
export interface Clash {
  /** What our side would do to theirs. */
  changes: TreeChange[];
  /** Their side of each file that both have changed, each in its own way. */
  clashing: TreeChange[];
}

/**
 * Compares two lines of history by whole files. Git's own merge goes line by line and guesses at renames (`merge-tree`
 * cannot be told not to), so it could publish front matter that nobody has written.
 */
export async function findClashes(git: Git, base: string, ours: string, theirs: string): Promise<Clash> {
  const changes = await diffTrees(git, base, ours);
  if (changes.length === 0) return { changes, clashing: [] };
  const wanted = new Map(changes.map(({ path, to }) => [path, to]));
  // Without paths, because thousands of them are more than a command line holds.
  const others = await diffTrees(git, base, theirs);
  return { changes, clashing: others.filter(({ path, to }) => wanted.has(path) && to !== wanted.get(path)) };
}

/** Whether a changed file is a text that the desk has a form for, rather than an image or something else. */
export const isEntry = ({ path }: Pick<TreeChange, 'path'>): boolean => isTextPath(path);

/** What a draft would publish, and what has been published against it since it began. */
export const findConflicts = (git: Git, draft: Draft, main: Tip): Promise<Clash> =>
  findClashes(git, draft.base, draft.tip.commit, main.commit);

/** What an editor has been told: this conflict of this draft, with exactly these published versions. */
export const conflictKey = (editor: Editor, { tip, base }: Draft, entries: readonly TreeChange[]): string =>
  [editor.session ?? editor.name, tip.ref, base, ...entries.map(({ path, to }) => `${path}=${to ?? ''}`)].join('\0');
