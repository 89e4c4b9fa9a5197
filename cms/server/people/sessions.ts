import { join } from 'node:path';
import { createPrivateFile } from './private-file.ts';
import { type Session, sessionsFile } from './person.ts';
import { createSecret, hashSecret } from './secret.ts';
import { hasTimeLeft } from './time-left.ts';

/** Whose a session is: a person's, or of whoever knows the desk's one word. */
type Owner = Pick<Session, 'person' | 'token'>;

/** The browsers that have signed in; only hashes of their words are kept, in `sessions.json` of the desk's folder. */
export interface Sessions {
  /** Opens a session; answers the word for the cookie, which takes the place of an older one of this browser. */
  open: (owner: Owner, former?: string) => string;
  /** Of several words that a browser sends, the one that opens a session, else one that has opened one, else the first. */
  choose: (words: readonly string[]) => string | undefined;
  /** The session of a cookie's word, unless it has ended. */
  find: (word: string) => Session | undefined;
  /** The mark of the browser that holds a word, where that owner has come in with it before, be it ended or not. */
  getMark: (word: string, owner: Owner) => string | undefined;
  /** Whether a cookie's word has ended because its owner has come in with too many others since. */
  isCrowdedOut: (word: string) => boolean;
  /** Ends the session of a cookie's word. */
  end: (word: string) => void;
  /** Ends every session of a person. */
  endAll: (person: string) => void;
}

/** How long a session lasts, in milliseconds: a working day. */
const sessionTime = 12 * 3_600_000;

/** How long a browser is known after its session has ended, in seconds: a quarter of a year. */
export const knownSeconds = 90 * 24 * 3600;

/** So many browsers of one owner are signed in at once; the desk's one word is shared by a whole office. */
export const mostOpen = { person: 20, token: 500 };

const isOf =
  ({ person, token }: Owner) =>
  (session: Session) =>
    session.person === person && session.token === token;

/** The sessions kept in the desk's folder `dir`; `now` in milliseconds since 1970. */
export function openSessions(dir: string, now: () => number = Date.now): Sessions {
  const file = createPrivateFile(join(dir, 'sessions.json'), sessionsFile, { sessions: [] });
  const isOpen = ({ until, isEnded }: Session) => isEnded !== true && hasTimeLeft(until, sessionTime, now());
  const isKnown = ({ until }: Session) => Date.parse(until) + knownSeconds * 1000 > now();
  /** Ended for good: by its time alone it would open again where the clock is set back. */
  const end = (session: Session): Session => ({ ...session, isEnded: true });
  /** Ends the oldest open sessions of an owner who has too many, and forgets the oldest of those that have ended. */
  const shorten = (sessions: readonly Session[], owner: Owner): Session[] => {
    const most = owner.person === undefined ? mostOpen.token : mostOpen.person;
    const own = sessions.filter(isOf(owner));
    const known = new Set(own.slice(-2 * most));
    const stay = new Set(own.filter(isOpen).slice(-most));
    return sessions
      .filter((session) => !isOf(owner)(session) || known.has(session) || stay.has(session))
      .map((session) =>
        isOf(owner)(session) && isOpen(session) && !stay.has(session)
          ? { ...end(session), isCrowdedOut: true }
          : session,
      );
  };
  const endWhere = (isMeant: (session: Session) => boolean) =>
    file.change(({ sessions }) => ({
      sessions: sessions.map((session) => (session.isEnded !== true && isMeant(session) ? end(session) : session)),
    }));
  return {
    open: (owner, former = '') => {
      const word = createSecret();
      const until = new Date(now() + sessionTime).toISOString();
      const replaced = hashSecret(former);
      file.change(({ sessions }) => ({
        sessions: shorten(
          [
            ...sessions.filter((session) => isKnown(session) && session.hash !== replaced),
            { hash: hashSecret(word), ...owner, until },
          ],
          owner,
        ),
      }));
      return word;
    },
    choose: (words) => {
      if (words.length < 2) return words[0];
      const byHash = new Map(words.map((word) => [hashSecret(word), word]));
      const sent = file.read().sessions.filter(({ hash }) => byHash.has(hash));
      const chosen = sent.find(isOpen) ?? sent.find(isKnown);
      return chosen ? byHash.get(chosen.hash) : words[0];
    },
    find: (word) => {
      const hash = hashSecret(word);
      return file.read().sessions.find((session) => session.hash === hash && isOpen(session));
    },
    getMark: (word, owner) => {
      const hash = hashSecret(word);
      return file.read().sessions.find((session) => session.hash === hash && isKnown(session) && isOf(owner)(session))
        ?.hash;
    },
    isCrowdedOut: (word) => {
      const hash = hashSecret(word);
      return file.read().sessions.some((session) => session.hash === hash && session.isCrowdedOut === true);
    },
    end: (word) => {
      const hash = hashSecret(word);
      endWhere((session) => session.hash === hash);
    },
    endAll: (person) => endWhere((session) => session.person === person),
  };
}
