import type { Git } from './git.ts';

/** Who last changed something, and when (ISO 8601). */
export interface Change {
  editor: string;
  at: string;
}

/** The last commit reachable from `commit` that changed `path`, or nothing. */
export async function getLastChange(git: Git, commit: string, path: string): Promise<Change | undefined> {
  const [editor, at] = (
    await git.text(['log', '-1', '--format=%an%x00%aI', '--end-of-options', commit, '--', path])
  ).split('\0');
  return editor && at ? { editor, at } : undefined;
}
