import { authorName, type Editor } from '../git/commits.ts';
import type { Person } from './person.ts';
import type { Role } from './role.ts';

/** Who does something at the desk: the name that signs, and what it may do. Both come from the session, never from the client. */
export interface Actor extends Editor {
  role: Role;
  /** Slugs of the regions whose entries a reviewer answers for, with all below them; none means all. */
  regions: readonly string[];
  /** The desk has no people yet: whoever is at it is its only person, writes and publishes. */
  isAlone: boolean;
}

/** Whoever is at a desk that has no people yet; the client says what the name is. */
export const createAlone = ({ name, session }: Editor): Actor => ({
  name,
  session,
  role: 'administrator',
  regions: [],
  isAlone: true,
});

/** One of the desk's people, in a tab of theirs; signs as Git will keep the name, since who has written in a draft is told by that. */
export const createMember = ({ id, name, role, regions }: Person, tab: string | undefined): Actor => ({
  name: authorName(name),
  role,
  regions,
  // Of what a client says only the browser's tab counts, and for this person alone.
  session: tab && `${id} ${tab}`,
  isAlone: false,
});
