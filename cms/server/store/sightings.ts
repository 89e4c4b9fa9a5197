import { getLastChange } from '../git/last-change.ts';
import type { Editor } from '../git/commits.ts';
import type { Git } from '../git/git.ts';
import { problems } from './problem.ts';

/** What each browser tab last read or wrote of each entry: a blob id, or `null` for "there was none". */
export interface Sightings {
  note: (editor: Editor, path: string, blob: string | null) => void;
  get: (editor: Editor, path: string) => string | null | undefined;
}

const limit = 20_000;

/** Sightings live in memory only: after a restart an editor is trusted once, as every editor without a session is. */
export function createSightings(): Sightings {
  const seen = new Map<string, string | null>();
  const key = (session: string, path: string) => `${session}\0${path}`;
  return {
    note({ session }, path, blob) {
      if (session === undefined) return;
      seen.delete(key(session, path));
      seen.set(key(session, path), blob);
      const [oldest] = seen.keys();
      if (seen.size > limit && oldest !== undefined) seen.delete(oldest);
    },
    get: ({ session }, path) => (session === undefined ? undefined : seen.get(key(session, path))),
  };
}

/** An entry about to be overwritten. */
interface Overwrite {
  editor: Editor;
  path: string;
  /** What an editor calls the entry. */
  name: string;
  /** The client says that it creates this entry. */
  isNew: boolean;
  /** What stands there now, in the draft if there is one, else in what is published. */
  current: string | undefined;
  /** What is about to be written. */
  next: string;
  /** Where to look for who wrote `current`. */
  commit: string;
}

/** Refuses (409) a save by a tab that has not seen what it would overwrite; a tab that sends no session is let through. */
export async function refuseUnseen(git: Git, sightings: Sightings, overwrite: Overwrite): Promise<void> {
  const { editor, path, name, isNew, current, next, commit } = overwrite;
  if (editor.session === undefined || current === undefined || current === next) return;
  const seen = sightings.get(editor, path);
  if (seen === undefined ? !isNew : seen === current) return;
  throw problems.moved(name, await getLastChange(git, commit, path));
}
