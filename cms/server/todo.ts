import type { Finding } from '../../src/rules/entries/finding.ts';
import type { Done } from '../../src/rules/migrations/migrate.ts';

/** What keeps the site from being as it is published, or the portal from its other half elsewhere: for whoever is at the desk. */
export interface Todo {
  /** Errors of what is published: what has them is not on the site, or still as it was before. */
  errors: readonly Finding[];
  /** Why the last build has brought no new site, in an editor's words; nothing where it has brought one. */
  failed?: string | undefined;
  /** What the last start has written anew because the program is another version. */
  upgrade: readonly Done[];
  /** What came of the last meeting with `DESK_REMOTE`, and when (ISO 8601); nothing where there is none. */
  remote?: { isMet: boolean; words: readonly string[]; at: string } | undefined;
}

/** Nothing to do. */
export const noTodo: Todo = { errors: [], upgrade: [] };
