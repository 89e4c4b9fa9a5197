import { expect, test, vi } from 'vitest';
import type { Door } from '../../../../cms/server/people/door.ts';
import { hashPassphrase } from '../../../../cms/server/people/passphrase.ts';
import type { Desk } from './desk.ts';
import { enter, passphrase, startPeopleDesk } from './people-desk.ts';

const idOf = ({ door }: Desk, name: string) => door.people.list().find((person) => person.name === name)!.id;
const accept = async (desk: Desk, invitation: string) =>
  (await desk.ask('acceptInvitation', { invitation, passphrase })).status;

/** What may become of whoever has invited somebody, and whether the invitation still lets in. */
const fates: [fate: string, change: (door: Door, id: string) => void, status: number][] = [
  ['is still administrator', () => undefined, 200],
  ['has become a reviewer', ({ people }, id) => people.change(id, { role: 'reviewer', regions: [] }), 401],
  ['has become an editor', ({ people }, id) => people.change(id, { role: 'editor', regions: [] }), 401],
  ['has left the desk', (door, id) => door.end(id), 401],
];

test.each(fates)('an invitation whose maker %s', async (_, change, status) => {
  const { desk, administrator } = await startPeopleDesk();
  await enter(desk, '钱管', 'administrator');
  // Somebody new, and somebody whose passphrase it would replace.
  const added = await administrator.ask('addPerson', { name: '新来的', role: 'administrator' });
  const invited = await administrator.ask('invitePerson', { id: idOf(desk, '李编') });
  const byHand = desk.door.people.invite(idOf(desk, '王审'));
  change(desk.door, idOf(desk, administrator.name));
  for (const { body } of [added, invited]) {
    expect((await desk.ask('readInvitation', { invitation: body.invitation })).status).toBe(status);
    expect(await accept(desk, body.invitation)).toBe(status);
  }
  expect(await accept(desk, byHand)).toBe(200);
});

/** What may happen to a passphrase while it is being tried. */
const changes: [what: string, change: (desk: Desk, id: string, hash: string) => void][] = [
  ['is replaced', ({ door }, id, hash) => door.people.setPassphrase(id, hash)],
  ['is its person’s no more, who has left', ({ door }, id) => door.end(id)],
];

test.each(changes)('a passphrase that %s while it is tried opens nothing and changes nothing', async (_, change) => {
  for (const action of ['signIn', 'changePassphrase'] as const) {
    const { desk, reviewer } = await startPeopleDesk();
    const id = idOf(desk, reviewer.name);
    const hash = await hashPassphrase('换过的一句口令 2026');
    const { door } = desk;
    // The change comes while the hash is computed, which is the first thing that is waited for.
    const during = <T>(answer: T): T => {
      change(desk, id, hash);
      return answer;
    };
    const { signIn, changePassphrase } = door;
    vi.spyOn(door, 'signIn').mockImplementation((...args) => during(signIn(...args)));
    vi.spyOn(door, 'changePassphrase').mockImplementation((...args) => during(changePassphrase(...args)));
    const params = { name: reviewer.name, passphrase, present: passphrase, next: '又一句新的口令 2026' };
    const answer = await reviewer.ask(action, params);
    expect([action, answer.status, answer.cookie]).toEqual([action, 401, undefined]);
    const kept = door.people.list().find((person) => person.id === id)!.passphrase;
    expect([undefined, hash]).toContain(kept);
  }
});

test('a new passphrase is not set where the present one was replaced while the new one was hashed', async () => {
  const { desk, reviewer } = await startPeopleDesk();
  const { people } = desk.door;
  const id = idOf(desk, reviewer.name);
  const hash = await hashPassphrase('换过的一句口令 2026');
  const { changePassphrase } = desk.door;
  const { list } = people;
  let looks = 0;
  vi.spyOn(desk.door, 'changePassphrase').mockImplementation((...args) => {
    // The second look at the list comes once the present one has been tried; the new one is hashed after it.
    vi.spyOn(people, 'list').mockImplementation(() => {
      looks += 1;
      if (looks === 2) queueMicrotask(() => people.setPassphrase(id, hash));
      return list();
    });
    return changePassphrase(...args);
  });
  const answer = await reviewer.ask('changePassphrase', { present: passphrase, next: '又一句新的口令 2026' });
  expect(answer.status).toBe(401);
  expect(list().find((person) => person.id === id)?.passphrase).toBe(hash);
});
