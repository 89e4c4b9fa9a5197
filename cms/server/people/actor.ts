import type { Editor } from '../git/commits.ts';
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
