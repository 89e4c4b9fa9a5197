import type { IncomingMessage } from 'node:http';
import type { z } from 'astro/zod';
import { keysOf } from '../../src/schemas/record.ts';
import type { Door, Mode } from './people/door.ts';
import type { Person } from './people/person.ts';
import { type Problem, problems } from './store/problem.ts';
import { parseRequest, requests } from './requests.ts';

/** What the desk is told about whoever is at it. */
export interface Account {
  mode: Mode;
  /** Who has signed in, where the desk has people. */
  person?: Pick<Person, 'name' | 'role' | 'regions'>;
  /** Nobody has come in yet, and somebody has to. */
  isClosed: boolean;
}

/** Somebody as administrators see them. */
export interface ListedPerson extends Pick<Person, 'id' | 'name' | 'role' | 'regions'> {
  state: 'active' | 'invited' | 'ended';
}

interface Answer {
  body: unknown;
  /** The value of `Set-Cookie`. */
  cookie?: string;
}

/** Who asks: somebody who has come in (a person, where the desk has people), or somebody who has not, and why. */
export interface Caller {
  person?: Person | undefined;
  refusal?: Problem;
}

/** What these actions work with. */
interface Visit {
  door: Door;
  request: IncomingMessage;
  caller: Caller;
}

type AccountAction = (visit: Visit, params: unknown) => Answer | Promise<Answer>;

const action =
  <S extends z.ZodType>(
    schema: S,
    answer: (visit: Visit, params: z.output<S>) => Answer | Promise<Answer>,
  ): AccountAction =>
  (visit, params) =>
    answer(visit, parseRequest(schema, params));

const toAccount = ({ name, role, regions }: Person) => ({ name, role, regions });

const toListed = ({ id, name, role, regions, passphrase, ended }: Person): ListedPerson => ({
  id,
  name,
  role,
  regions,
  state: ended !== undefined ? 'ended' : passphrase === undefined ? 'invited' : 'active',
});

const getAccount = ({ door, caller: { person, refusal } }: Visit): Account => ({
  mode: door.getMode(),
  ...(person && { person: toAccount(person) }),
  isClosed: refusal !== undefined,
});

/** Refuses (401, 403) whoever is no administrator; at a desk without people anybody may invite the first. */
function refuseOthers({ door, caller: { person, refusal } }: Visit): void {
  if (refusal) throw refusal;
  if (door.getMode() === 'people' && person?.role !== 'administrator') throw problems.onlyAdministrators();
}

/** The actions of administrators: each answers the list as it then is, and the word of an invitation where it made one. */
const byAdministrator = <S extends z.ZodType>(
  schema: S,
  change: (door: Door, params: z.output<S>, by: string | undefined) => unknown,
) =>
  action(schema, (visit, params) => {
    refuseOthers(visit);
    const { door, caller } = visit;
    const invitation = change(door, params, caller.person?.id);
    const people = door.people.list().map(toListed);
    return { body: { people, ...(typeof invitation === 'string' && { invitation }) } };
  });

const done = { message: '好了' };

/** Coming in and going, and who may come; these need no session but what each says itself. */
const actions = {
  getAccount: action(requests.nothing, (visit) => ({ body: getAccount(visit) })),

  signIn: action(requests.signIn, async ({ door, request }, credentials) => ({
    body: done,
    cookie:
      'token' in credentials
        ? door.signInByToken(request, credentials.token)
        : await door.signIn(request, credentials.name, credentials.passphrase),
  })),

  signOut: action(requests.nothing, ({ door, request }) => ({ body: done, cookie: door.signOut(request) })),

  /** `{name}`: whose invitation it is. */
  readInvitation: action(requests.invitation, ({ door, request }, { invitation }) => ({
    body: { name: door.readInvitation(request, invitation) },
  })),

  acceptInvitation: action(requests.accept, async ({ door, request }, { invitation, passphrase }) => ({
    body: done,
    cookie: await door.accept(request, invitation, passphrase),
  })),

  changePassphrase: action(requests.changePassphrase, async ({ door, request }, { present, next }) => ({
    body: done,
    cookie: await door.changePassphrase(request, present, next),
  })),

  listPeople: byAdministrator(requests.nothing, () => undefined),
  addPerson: byAdministrator(requests.addPerson, ({ people }, { name, ...position }, by) =>
    people.add(name, position, by),
  ),
  invitePerson: byAdministrator(requests.person, ({ people }, { id }, by) => people.invite(id, by)),
  changePerson: byAdministrator(requests.changePerson, ({ people }, { id, ...position }) =>
    people.change(id, position),
  ),
  endPerson: byAdministrator(requests.person, (door, { id }) => door.end(id)),
} satisfies Record<string, AccountAction>;

/** What may be asked for at the door. */
export const accountActionNames = keysOf(actions);

/** The action of this name, where it is one of these. */
export const findAccountAction = (name: string): AccountAction | undefined =>
  Object.hasOwn(actions, name) ? actions[name as keyof typeof actions] : undefined;
