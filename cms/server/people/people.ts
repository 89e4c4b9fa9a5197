import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { authorName } from '../git/commits.ts';
import { problems } from '../store/problem.ts';
import { type Person, peopleFile } from './person.ts';
import { createPrivateFile } from './private-file.ts';
import type { Role } from './role.ts';
import { createSecret, hashSecret } from './secret.ts';
import { hasTimeLeft } from './time-left.ts';

/** What an administrator says of somebody. */
export interface Position {
  role: Role;
  regions: readonly string[];
}

/** The people of a desk, kept in `people.json` of its folder; every refusal is a `Problem`. */
export interface People {
  list: () => Person[];
  /**
   * Adds somebody, an administrator first; answers the word of the invitation, which holds as long as whoever invites (`by`, an
   * id; nobody where it is done at the computer itself) is an administrator.
   */
  add: (name: string, position: Position, by?: string) => string;
  /** Invites somebody again, for example because the passphrase is forgotten; an older invitation is void. */
  invite: (id: string, by?: string) => string;
  change: (id: string, position: Position) => void;
  /** Somebody leaves the desk; the last administrator cannot. */
  end: (id: string) => void;
  /** Who holds this invitation, unless it is used, replaced or too old. */
  findInvited: (word: string) => Person | undefined;
  /** Takes an invitation up with a passphrase (its hash); nothing where somebody was first, or it has grown too old. */
  accept: (word: string, passphrase: string) => Person | undefined;
  /** Sets another passphrase (its hash). */
  setPassphrase: (id: string, hash: string) => void;
}

/** How long an invitation is valid, in milliseconds: a week. */
const invitationTime = 7 * 24 * 3_600_000;

/** Names with which the desk itself signs. */
const reserved = ['编辑', '定时发布', '内容文件夹', '远程仓库', '程序升级', '明理编辑台'];

/** Blanks, what nobody sees, and marks that may stand on a sign of any script; vowels of a script of its own (Tibetan) count. */
const unread = /[\s\p{DI}\p{Script=Inherited}]/gu;

/** Names that people take for the same. */
export const foldName = (name: string): string =>
  name.normalize('NFKD').replaceAll(unread, '').toLowerCase().normalize('NFKC');

const canWork = ({ ended }: Person) => ended === undefined;
const withPassphrase = ({ invitation: _, ...person }: Person, passphrase: string): Person => ({
  ...person,
  passphrase,
});
const isAdministrator = (person: Person) => canWork(person) && person.role === 'administrator';

/** The people kept in the desk's folder `dir`; `now` in milliseconds since 1970. */
export function openPeople(dir: string, now: () => number = Date.now): People {
  const file = createPrivateFile(join(dir, 'people.json'), peopleFile, { people: [] });
  const list = () => file.read().people;

  const createInvitation = (by: string | undefined) => {
    const word = createSecret();
    const until = new Date(now() + invitationTime).toISOString();
    return { word, invitation: { hash: hashSecret(word), until, ...(by !== undefined && { by }) } };
  };
  /** Who of these holds an invitation that is not used, replaced or too old, and was made by somebody who may still invite. */
  const findInvited = (people: readonly Person[], word: string): Person | undefined => {
    const hash = hashSecret(word);
    const found = people.find(({ invitation, ended }) => ended === undefined && invitation?.hash === hash);
    if (!found?.invitation || !hasTimeLeft(found.invitation.until, invitationTime, now())) return undefined;
    const { by } = found.invitation;
    return by === undefined || people.some((person) => person.id === by && isAdministrator(person)) ? found : undefined;
  };
  /** Changes one person who has not left. */
  const update = (id: string, change: (person: Person) => Person): void =>
    file.change(({ people }) => {
      if (!people.some((person) => person.id === id && canWork(person))) throw problems.noPerson();
      const next = people.map((person) => (person.id === id ? change(person) : person));
      if (people.some(isAdministrator) && !next.some(isAdministrator)) throw problems.lastAdministrator();
      return { people: next };
    });

  return {
    list,
    add: (typed, { role, regions }, by) => {
      const name = authorName(typed);
      if (name !== typed.trim() || name.length > 40 || reserved.includes(name)) throw problems.badName(typed);
      const { word, invitation } = createInvitation(by);
      file.change(({ people }) => {
        if (people.some((person) => foldName(person.name) === foldName(name))) throw problems.nameTaken(name);
        if (!people.some(isAdministrator) && role !== 'administrator') throw problems.firstAdministrator();
        const id = randomBytes(6).toString('hex');
        return { people: [...people, { id, name, role, regions: [...regions], invitation }] };
      });
      return word;
    },
    invite: (id, by) => {
      const { word, invitation } = createInvitation(by);
      update(id, (person) => ({ ...person, invitation }));
      return word;
    },
    change: (id, { role, regions }) => update(id, (person) => ({ ...person, role, regions: [...regions] })),
    end: (id) =>
      update(id, ({ passphrase: _, invitation: __, ...person }) => ({
        ...person,
        ended: new Date(now()).toISOString(),
      })),
    findInvited: (word) => findInvited(list(), word),
    accept: (word, passphrase) => {
      let accepted: Person | undefined;
      file.change(({ people }) => {
        accepted = findInvited(people, word);
        return { people: people.map((person) => (person === accepted ? withPassphrase(person, passphrase) : person)) };
      });
      return accepted;
    },
    setPassphrase: (id, passphrase) => update(id, (person) => withPassphrase(person, passphrase)),
  };
}
