import { join } from 'node:path';
import { createPrivateFile } from './private-file.ts';
import { type Session, sessionsFile } from './person.ts';
import { createSecret, hashSecret } from './secret.ts';

/** Whose a session is: a person's, or of whoever knows the desk's one word. */
type Owner = Pick<Session, 'person' | 'token'>;

/** The browsers that have signed in; only hashes of their words are kept, in `sessions.json` of the desk's folder. */
export interface Sessions {
  /** Opens a session; answers the word for the cookie, which takes the place of an older one of this browser. */
  open: (owner: Owner, former?: string) => string;
  /** The session of a cookie's word, unless it has ended. */
  find: (word: string) => Session | undefined;
  /** The mark of the browser that holds a word, where that owner has come in with it before, be it ended or not. */
  getMark: (word: string, owner: Owner) => string | undefined;
  /** Ends the session of a cookie's word. */
  end: (word: string) => void;
  /** Ends every session of a person. */
  endAll: (person: string) => void;
}

/** How long a session lasts, in milliseconds: a working day. */
const sessionTime = 12 * 3_600_000;

/** How long a browser is known after its session has ended, in seconds: a quarter of a year. */
export const knownSeconds = 90 * 24 * 3600;

/** So many browsers are known; of more, the newest. */
const most = 1000;

/** The sessions kept in the desk's folder `dir`; `now` in milliseconds since 1970. */
export function openSessions(dir: string, now: () => number = Date.now): Sessions {
  const file = createPrivateFile(join(dir, 'sessions.json'), sessionsFile, { sessions: [] });
  const isOpen = ({ until }: Session) => Date.parse(until) > now();
  const isKnown = ({ until }: Session) => Date.parse(until) + knownSeconds * 1000 > now();
  const endWhere = (isMeant: (session: Session) => boolean) =>
    file.change(({ sessions }) => ({
      sessions: sessions.map((session) =>
        isOpen(session) && isMeant(session) ? { ...session, until: new Date(now()).toISOString() } : session,
      ),
    }));
  return {
    open: (owner, former = '') => {
      const word = createSecret();
      const until = new Date(now() + sessionTime).toISOString();
      const replaced = hashSecret(former);
      file.change(({ sessions }) => ({
        sessions: [
          ...sessions.filter((session) => isKnown(session) && session.hash !== replaced),
          { hash: hashSecret(word), ...owner, until },
        ].slice(-most),
      }));
      return word;
    },
    find: (word) => {
      const hash = hashSecret(word);
      return file.read().sessions.find((session) => session.hash === hash && isOpen(session));
    },
    getMark: (word, { person, token }) => {
      const hash = hashSecret(word);
      return file
        .read()
        .sessions.find(
          (session) =>
            session.hash === hash && isKnown(session) && session.person === person && session.token === token,
        )?.hash;
    },
    end: (word) => {
      const hash = hashSecret(word);
      endWhere((session) => session.hash === hash);
    },
    endAll: (person) => endWhere((session) => session.person === person),
  };
}
