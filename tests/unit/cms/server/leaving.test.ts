import { request as httpRequest } from 'node:http';
import { expect, test, vi } from 'vitest';
import { patience } from '../../../patience.ts';
import { caseText, type Desk, image, saveParams } from './desk.ts';
import { type Member, startPeopleDesk } from './people-desk.ts';

const which = { collection: 'cases', slug: 'leak' };
const path = 'content/cases/leak.md';

/** Starts a request, whose head the desk has looked at when this resolves; `send` sends its body and resolves with the status. */
async function beginRequest(desk: Desk, { cookie }: Member, action: string, params: Record<string, unknown>) {
  const body = JSON.stringify({ action, params });
  const looked = vi.spyOn(desk.door, 'admit');
  const request = httpRequest(desk.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Cookie: cookie },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
  });
  request.write(body.slice(0, 1));
  await vi.waitFor(() => expect(looked).toHaveBeenCalled(), patience.step);
  looked.mockRestore();
  return {
    send: () => {
      request.end(body.slice(1));
      return status;
    },
  };
}

const text = caseText('漏水', '改过');
const asset = image('图.png');

/** Everything that changes something, with who is just allowed to do it, and how far the draft has come. */
const deeds: [action: string, by: 'reviewer' | 'administrator', status: string, params: Record<string, unknown>][] = [
  ['stepDraft', 'reviewer', 'pending_review', { ...which, newStatus: 'pending_publish' }],
  ['updateUnpublishedEntryStatus', 'reviewer', 'pending_review', { ...which, newStatus: 'pending_publish' }],
  ['publishUnpublishedEntry', 'reviewer', 'pending_publish', which],
  ['deleteUnpublishedEntry', 'reviewer', 'pending_review', which],
  ['persistEntry', 'reviewer', 'draft', saveParams('leak', text)],
  ['persistMedia', 'reviewer', 'draft', { asset, options: {} }],
  ['addPerson', 'administrator', 'draft', { name: '新人', role: 'administrator' }],
];

async function prepare(by: 'reviewer' | 'administrator', status: string) {
  const people = await startPeopleDesk();
  const { desk, editor, reviewer } = people;
  await editor.ask('persistEntry', saveParams('leak', caseText('漏水')));
  if (status !== 'draft') await editor.ask('stepDraft', { ...which, newStatus: 'pending_review' });
  if (status === 'pending_publish') await reviewer.ask('stepDraft', { ...which, newStatus: status });
  // Somebody else stays administrator.
  const { id } = desk.door.people.list().find(({ name }) => name === people[by].name)!;
  if (by === 'administrator') desk.door.people.add('另一位', { role: 'administrator', regions: [] });
  const tipOf = (ref: string) => desk.store.git.text(['for-each-ref', '--format=%(objectname)', ref]);
  const state = async () => [
    await tipOf('refs/heads'),
    desk.door.people.list().map(({ name, role }) => `${name} ${role}`),
  ];
  return { ...people, who: people[by], id, state };
}

test.each(deeds)('%s is refused to the %s who has left the desk while the request was coming', async (...deed) => {
  const [action, by, status, params] = deed;
  const { desk, who, id, state } = await prepare(by, status);
  const slow = await beginRequest(desk, who, action, params);
  desk.door.end(id);
  const before = await state();
  expect(await slow.send()).toBe(401);
  expect(await state()).toEqual(before);
});

test.each(deeds.filter(([action]) => !action.startsWith('persist') && !action.startsWith('delete')))(
  '%s is refused to the %s who has become an editor while the request was coming',
  async (...deed) => {
    const [action, by, status, params] = deed;
    const { desk, who, id, state } = await prepare(by, status);
    const slow = await beginRequest(desk, who, action, params);
    desk.door.people.change(id, { role: 'editor', regions: [] });
    const before = await state();
    expect(await slow.send()).toBe(403);
    expect(await state()).toEqual(before);
  },
);

const queued = deeds.filter(([, by]) => by === 'reviewer');

test.each([
  ['left the desk', 401, (desk: Desk, id: string) => desk.door.end(id)],
  ['become an editor', 403, (desk: Desk, id: string) => desk.door.people.change(id, { role: 'editor', regions: [] })],
  [
    'got other regions',
    403,
    (desk: Desk, id: string) => desk.door.people.change(id, { role: 'reviewer', regions: ['wuda'] }),
  ],
] as const)('whoever has %s while a write waited for its turn changes nothing', async (_, refusal, change) => {
  for (const [action, by, status, params] of queued) {
    const { desk, who, id, state } = await prepare(by, status);
    const { store } = desk;
    const inTurn = vi.spyOn(store, 'write');
    let letGo: (() => void) | undefined;
    const held = store.write(() => new Promise<void>((resolve) => (letGo = resolve)));
    const asked = who.ask(action, params);
    await vi.waitFor(() => expect(inTurn).toHaveBeenCalledTimes(2), patience.step);
    change(desk, id);
    const before = await state();
    letGo?.();
    await held;
    expect(await asked, action).toMatchObject({ status: refusal });
    expect(await state()).toEqual(before);
  }
});

test('whoever stays may do what they began, however late the rest of it comes', async () => {
  const { desk, reviewer } = await prepare('reviewer', 'pending_review');
  const slow = await beginRequest(desk, reviewer, 'stepDraft', { ...which, newStatus: 'pending_publish' });
  expect(await slow.send()).toBe(200);
  expect(await desk.store.git.text(['show', `refs/heads/cms/cases/leak:${path}`])).toContain('漏水');
});
