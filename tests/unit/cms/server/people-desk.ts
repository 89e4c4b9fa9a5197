import { scryptSync } from 'node:crypto';
import type { Role } from '../../../../cms/server/people/role.ts';
import { openSessions } from '../../../../cms/server/people/sessions.ts';
import { type Answer, type Desk, startDesk } from './desk.ts';

/** The passphrase of everybody in these tests. */
export const passphrase = '一句够长的口令 2026';

/** Somebody who has signed in. */
export interface Member {
  name: string;
  cookie: string;
  ask: (action: string, params?: Record<string, unknown>) => Promise<Answer>;
}

/** What a browser keeps of `Set-Cookie`. */
export const toCookie = ({ cookie = '' }: Answer): string => cookie.split(';', 1)[0] ?? '';

/** Sends a request with a cookie. */
export const askWith =
  (desk: Desk, cookie: string): Member['ask'] =>
  (action, params = {}) =>
    desk.post(JSON.stringify({ action, params: { branch: 'main', ...params } }), cookie ? { Cookie: cookie } : {});

/**
 * The passphrase as the desk keeps one, at the lowest costs that scrypt knows: what is kept says what it costs, and whoever signs in
 * in a test need not wait. `door.test.ts` tests what the desk itself makes of a passphrase.
 */
const hash = [
  'scrypt',
  2,
  1,
  1,
  'c2FsdA',
  scryptSync(passphrase.normalize('NFKC'), 'salt', 32, { N: 2, r: 1, p: 1 }).toString('base64url'),
].join('$');

/** Adds somebody who has taken the invitation up, and signs them in. */
export async function enter(desk: Desk, name: string, role: Role, regions: readonly string[] = []): Promise<Member> {
  const { people } = desk.door;
  const { id } = people.accept(people.add(name, { role, regions }), hash)!;
  const cookie = `mingli-desk=${openSessions(desk.dir).open({ person: id })}`;
  return { name, cookie, ask: askWith(desk, cookie) };
}

/** A desk with one person of each role. */
export async function startPeopleDesk(options: Parameters<typeof startDesk>[0] = {}) {
  const desk = await startDesk(options);
  const administrator = await enter(desk, '赵管', 'administrator');
  const reviewer = await enter(desk, '王审', 'reviewer');
  const editor = await enter(desk, '李编', 'editor');
  return { desk, editor, reviewer, administrator };
}
