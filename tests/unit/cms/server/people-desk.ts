import { expect } from 'vitest';
import type { Role } from '../../../../cms/server/people/role.ts';
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

/** Adds somebody, who takes the invitation up. */
export async function enter(desk: Desk, name: string, role: Role, regions: readonly string[] = []): Promise<Member> {
  const invitation = desk.door.people.add(name, { role, regions });
  const answer = await desk.ask('acceptInvitation', { invitation, passphrase });
  expect(answer.status).toBe(200);
  const cookie = toCookie(answer);
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
