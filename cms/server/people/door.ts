import type { IncomingMessage } from 'node:http';
import { problems } from '../store/problem.ts';
import { type Actor, createAlone, createMember } from './actor.ts';
import { getCookies, refuseForeign, toCookie } from './caller.ts';
import { createGuard } from './guard.ts';
import { hashPassphrase, isPassphrase, refuseWeak } from './passphrase.ts';
import { foldName, openPeople, type People } from './people.ts';
import type { Person, Session } from './person.ts';
import { hashSecret, isSameSecret } from './secret.ts';
import { knownSeconds, mostOpen, openSessions } from './sessions.ts';

/** How a desk is entered: by anybody on this computer, with its one word, or by the people it knows. */
export type Mode = 'alone' | 'token' | 'people';

/** Who may ask the desk, and how one comes in. Every refusal is a `Problem`; what answers a text answers a `Set-Cookie`. */
export interface Door {
  people: People;
  getMode: () => Mode;
  /** Refuses (403) what other websites send; coming in needs no more than that. */
  refuseForeign: (request: IncomingMessage) => void;
  /** Who is asking: a person, or nobody in particular where the desk has no people. Refuses (401, 403, 429) everybody else. */
  admit: (request: IncomingMessage) => Person | undefined;
  /** Whoever signs with this name, with what they may do today; nothing where they are at the desk no more. */
  findSigner: (name: string) => Actor | undefined;
  /** Comes in as a person. */
  signIn: (request: IncomingMessage, name: string, passphrase: string) => Promise<string>;
  /** Comes in with the desk's one word. */
  signInByToken: (request: IncomingMessage, token: string) => string;
  /** The name of whoever holds an invitation. */
  readInvitation: (request: IncomingMessage, word: string) => string;
  /** Takes an invitation up, which sets the passphrase, and comes in. */
  accept: (request: IncomingMessage, word: string, passphrase: string) => Promise<string>;
  signOut: (request: IncomingMessage) => string;
  /** Sets another passphrase: the person is signed out everywhere but here. */
  changePassphrase: (request: IncomingMessage, present: string, next: string) => Promise<string>;
  /** Somebody leaves the desk, and is signed out everywhere. */
  end: (id: string) => void;
}

/** How a desk is entered. */
interface DoorOptions {
  /** The desk's folder, which keeps people and sessions. */
  dir: string;
  /** The desk's one word, where it has no people and other computers can reach it. */
  token?: string | undefined;
  /** Further host names (without port) under which a desk without people or word is reached. */
  hosts?: readonly string[];
  /** In milliseconds since 1970; without it, the machine's clock. */
  now?: () => number;
}

/** The door of the desk whose folder is `dir`. */
export function openDoor({ dir, token, hosts = [], now }: DoorOptions): Door {
  const people = openPeople(dir, now);
  const sessions = openSessions(dir, now);
  const guard = createGuard(now);

  const getMode = (): Mode => (people.list().length > 0 ? 'people' : token === undefined ? 'alone' : 'token');
  const listPresent = () => people.list().filter(({ ended }) => ended === undefined);
  const getCookie = (request: IncomingMessage) => sessions.choose(getCookies(request));
  const getSession = (request: IncomingMessage): Session | undefined => {
    const word = getCookie(request);
    return word === undefined ? undefined : sessions.find(word);
  };
  // The cookie outlives the session: a browser that is known by it does not wait for what others guess.
  const open = (request: IncomingMessage, owner: Pick<Session, 'person' | 'token'>) =>
    toCookie(request, sessions.open(owner, getCookie(request)), knownSeconds);
  const getMark = (request: IncomingMessage, owner: Pick<Session, 'person' | 'token'>) =>
    sessions.getMark(getCookie(request) ?? '', owner);

  /** Refuses (401, 429) whoever does not bring the desk's one word. */
  const refuseWithoutToken = (request: IncomingMessage, given: unknown): void => {
    // Whoever brings none is asking whether one is needed, and guesses nothing.
    if (typeof given !== 'string' || given === '') throw problems.noToken();
    const browser = token === undefined ? undefined : getMark(request, { token: hashSecret(token) });
    const succeed = guard.begin(request, { browser });
    if (token === undefined || !isSameSecret(given, token)) throw problems.wrongToken();
    succeed();
  };
  const refuseOthers = (request: IncomingMessage) => refuseForeign(request, getMode() === 'alone' ? hosts : undefined);
  const findPerson = (request: IncomingMessage): Person => {
    const session = getSession(request);
    const person = listPresent().find(({ id }) => id === session?.person);
    if (!person)
      throw sessions.isCrowdedOut(getCookie(request) ?? '')
        ? problems.tooManyBrowsers(mostOpen.person)
        : problems.notSignedIn();
    return person;
  };
  const refusePassphrase = async (
    request: IncomingMessage,
    person: Person | undefined,
    [name, passphrase]: [string, string],
  ) => {
    const browser = person && getMark(request, { person: person.id });
    const succeed = guard.begin(request, { name, browser });
    const isRight = await isPassphrase(passphrase, person?.passphrase);
    // To try one takes a while, in which it may have been replaced, or its person have left.
    const now = listPresent().find(({ id }) => id === person?.id);
    if (!isRight || !now || now.passphrase !== person?.passphrase) throw problems.wrongPassphrase();
    succeed();
    return now;
  };

  const findInvited = (request: IncomingMessage, word: string): Person => {
    const succeed = guard.begin(request);
    const invited = people.findInvited(word);
    if (!invited) throw problems.noInvitation();
    succeed();
    return invited;
  };

  return {
    people,
    getMode,
    refuseForeign: refuseOthers,
    admit: (request) => {
      const mode = getMode();
      const hasSession = token !== undefined && getSession(request)?.token === hashSecret(token);
      if (mode === 'token' && !hasSession) refuseWithoutToken(request, request.headers['x-desk-token']);
      const person = mode === 'people' ? findPerson(request) : undefined;
      refuseOthers(request);
      return person;
    },
    findSigner: (name) => {
      if (getMode() !== 'people') return createAlone({ name, session: undefined });
      const members = listPresent().map((person) => createMember(person, undefined));
      return members.find((member) => member.name === name);
    },
    signIn: async (request, name, passphrase) => {
      const present = listPresent();
      const named =
        present.find((one) => one.name === name) ?? present.find((one) => foldName(one.name) === foldName(name));
      const { id } = await refusePassphrase(request, named, [name, passphrase]);
      return open(request, { person: id });
    },
    signInByToken: (request, given) => {
      if (getMode() !== 'token') throw problems.notSignedIn();
      refuseWithoutToken(request, given);
      return open(request, { token: hashSecret(given) });
    },
    readInvitation: (request, word) => findInvited(request, word).name,
    accept: async (request, word, passphrase) => {
      const invited = findInvited(request, word);
      refuseWeak(passphrase, invited.name);
      const accepted = people.accept(word, await hashPassphrase(passphrase));
      if (!accepted) throw problems.noInvitation();
      sessions.endAll(accepted.id);
      return open(request, { person: accepted.id });
    },
    signOut: (request) => {
      const word = getCookie(request);
      if (word !== undefined) sessions.end(word);
      // It opens nothing any more, and says that this browser is no stranger.
      return toCookie(request, word ?? '', word === undefined ? 0 : knownSeconds);
    },
    changePassphrase: async (request, present, next) => {
      const person = findPerson(request);
      await refusePassphrase(request, person, [person.name, present]);
      refuseWeak(next, person.name);
      const hash = await hashPassphrase(next);
      // Somebody who has been signed out meanwhile, or whose passphrase is another by now, changes nothing.
      if (findPerson(request).passphrase !== person.passphrase) throw problems.wrongPassphrase();
      people.setPassphrase(person.id, hash);
      sessions.endAll(person.id);
      return open(request, { person: person.id });
    },
    end: (id) => {
      people.end(id);
      sessions.endAll(id);
    },
  };
}
