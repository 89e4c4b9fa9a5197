import { join } from 'node:path';
import { createPrivateFile } from './private-file.ts';
import { type Session, sessionsFile } from './person.ts';
import { createSecret, hashSecret } from './secret.ts';

/** The browsers that have signed in; only hashes of their words are kept, in `sessions.json` of the desk's folder. */
export interface Sessions {
  /** Opens a session of a person, or of the desk's one word; answers the word for the cookie. */
  open: (whose: Pick<Session, 'person' | 'token'>) => string;
  /** The session of a cookie's word, unless it has ended. */
  find: (word: string) => Session | undefined;
  /** Ends the session of a cookie's word. */
  end: (word: string) => void;
  /** Ends every session of a person. */
  endAll: (person: string) => void;
}

/** How long a session lasts, in seconds: a working day. */
export const sessionSeconds = 12 * 3600;

/** The sessions kept in the desk's folder `dir`; `now` in milliseconds since 1970. */
export function openSessions(dir: string, now: () => number = Date.now): Sessions {
  const file = createPrivateFile(join(dir, 'sessions.json'), sessionsFile, { sessions: [] });
  const isOpen = ({ until }: Session) => Date.parse(until) > now();
  const keep = (isKept: (session: Session) => boolean, ...added: Session[]) =>
    file.change(({ sessions }) => ({
      sessions: [...sessions.filter((session) => isOpen(session) && isKept(session)), ...added],
    }));
  return {
    open: (whose) => {
      const word = createSecret();
      const until = new Date(now() + sessionSeconds * 1000).toISOString();
      keep(() => true, { hash: hashSecret(word), ...whose, until });
      return word;
    },
    find: (word) => {
      const hash = hashSecret(word);
      return file.read().sessions.find((session) => session.hash === hash && isOpen(session));
    },
    end: (word) => {
      const hash = hashSecret(word);
      keep((session) => session.hash !== hash);
    },
    endAll: (person) => keep((session) => session.person !== person),
  };
}
