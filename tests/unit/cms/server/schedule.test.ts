import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findDraft } from '../../../../cms/server/drafts/drafts.ts';
import type { CheckEntry } from '../../../../cms/server/drafts/gate.ts';
import { publishDue, startSchedule } from '../../../../cms/server/drafts/schedule.ts';
import { patience } from '../../../patience.ts';
import { caseText, type Desk, git, openGate, saveParams, startDesk } from './desk.ts';
import { enter, startPeopleDesk } from './people-desk.ts';

const at = '2099-01-01T00:00:00Z';
const due = Date.parse(at);

/** A desk with drafts that are to be published on New Year's Day of 2099. */
async function startWithDue(...slugs: string[]): Promise<Desk> {
  const desk = await startDesk();
  for (const slug of slugs) {
    await desk.ask('persistEntry', saveParams(slug, caseText(slug, `${slug} 的正文`)));
    const step = { collection: 'cases', slug, newStatus: 'pending_publish', publishAt: at };
    expect((await desk.ask('stepDraft', step)).status).toBe(200);
  }
  return desk;
}

async function look({ store, door: { findSigner } }: Desk, checkEntry: CheckEntry = openGate.checkEntry) {
  const published: string[] = [];
  const logged: unknown[] = [];
  const onPublish = ({ paths }: { paths: string[] }) => void published.push(...paths);
  await publishDue({ ...openGate, store, findSigner, checkEntry, onPublish, log: (error) => logged.push(error) }, due);
  return { published, logged };
}

const draftOf = async ({ store }: Desk, slug: string) => findDraft(store.git, 'cases', slug);
const error = {
  file: '',
  field: 'body',
  rule: 'privacy',
  severity: 'error',
  message: '写出了手机号码',
  fix: '删去',
} as const;

test('what the checks refuse is not published when its time has come, but goes back to review with the reason', async () => {
  const desk = await startWithDue('bad', 'good');
  const { published, logged } = await look(desk, async ({ path }) => (path.includes('bad') ? [error] : []));
  expect(published).toEqual(['cases/good.md']);
  expect(logged).toEqual([]);
  const draft = await draftOf(desk, 'bad');
  expect(draft).toMatchObject({ status: 'pending_review', publishAt: undefined });
  expect(draft?.tip.message).toContain('写出了手机号码：删去');
});

test.each<[string, CheckEntry]>([
  ['have no answer yet', async () => undefined],
  ['break', async () => Promise.reject(new Error('broken'))],
])('while the checks %s, nothing is published and the time that was set stands', async (_, checkEntry) => {
  const desk = await startWithDue('waits');
  const { published, logged } = await look(desk, checkEntry);
  expect(published).toEqual([]);
  expect(logged).toHaveLength(1);
  expect(await draftOf(desk, 'waits')).toMatchObject({ status: 'pending_publish', publishAt: at });
  expect((await look(desk, async () => [])).published).toEqual(['cases/waits.md']);
});

test('one draft that fails for a reason nobody foresaw holds up none of the later ones', async () => {
  const desk = await startWithDue('a-broken', 'b-fine');
  const { published, logged } = await look(desk, async ({ path }) => {
    if (path.includes('broken')) throw new Error('nobody foresaw this');
    return [];
  });
  expect(published).toEqual(['cases/b-fine.md']);
  expect(logged.map(String)).toEqual(['Error: nobody foresaw this']);
});

test('a text that was saved while the schedule looked is not published for the one that was approved', async () => {
  const desk = await startWithDue('leak');
  const saved = caseText('leak', '换过的正文');
  let saving: Promise<unknown> | undefined;
  const { published } = await look(desk, async () => {
    // The queue lets nobody in: this save comes after the publication, as a draft of its own.
    saving ??= desk.ask('persistEntry', saveParams('leak', saved));
    return [];
  });
  expect(published).toEqual(['cases/leak.md']);
  await saving;
  expect(git(desk.store.git.dir, 'show', 'main:content/cases/leak.md')).toContain('leak 的正文');
  expect(git(desk.store.git.dir, 'show', 'cms/cases/leak:content/cases/leak.md')).toContain('换过的正文');
});

test('whoever is told of a publication and fails does not send the draft back', async () => {
  const desk = await startWithDue('a', 'b');
  const logged: unknown[] = [];
  const told: string[] = [];
  const onPublish = ({ paths }: { paths: string[] }) => {
    told.push(...paths);
    throw new Error('no ear');
  };
  const { store, door } = desk;
  const { findSigner } = door;
  await publishDue({ store, findSigner, ...openGate, onPublish, log: (error) => logged.push(error) }, due);
  expect(told).toEqual(['cases/a.md', 'cases/b.md']);
  expect(logged).toHaveLength(2);
  expect(await draftOf(desk, 'a')).toBeUndefined();
});

test('a schedule that is stopped while it looks never looks again', async () => {
  const desk = await startDesk();
  let looks = 0;
  const { store, door } = desk;
  const { findSigner } = door;
  const log = () => void (looks += 1);
  // Every look fails and is counted: nothing can be listed where a folder stands in the place of the list.
  mkdirSync(join(store.git.dir, 'packed-refs'));
  const { stop } = startSchedule({ store, findSigner, ...openGate, onPublish: () => undefined, log }, 1);
  await stop();
  expect(looks).toBe(1);
  const again = startSchedule({ store, findSigner, ...openGate, onPublish: () => undefined, log }, 1);
  // The other one looks on; the stopped one would have looked too in all that time.
  await vi.waitFor(() => expect(looks).toBeGreaterThan(3), patience.step);
  await again.stop();
  const after = looks;
  for (let turn = 0; turn < 5; turn += 1) await store.git.text(['version']);
  expect(looks).toBe(after);
});

/** A desk of several whose reviewer has set a time for what the editor wrote. */
async function startWithReviewed() {
  const people = await startPeopleDesk();
  const { desk, editor, reviewer } = people;
  const step = { collection: 'cases', slug: 'leak' };
  await editor.ask('persistEntry', saveParams('leak', caseText('漏水')));
  await editor.ask('stepDraft', { ...step, newStatus: 'pending_review' });
  const set = (member = reviewer) => member.ask('stepDraft', { ...step, newStatus: 'pending_publish', publishAt: at });
  expect((await set()).status).toBe(200);
  const idOf = (name: string) => desk.door.people.list().find((person) => person.name === name)!.id;
  return { ...people, id: idOf(reviewer.name), set, idOf };
}

type Reviewed = Awaited<ReturnType<typeof startWithReviewed>>;

/** What may have happened to whoever set the time, and what the note says. */
const meanwhile: [how: string, change: (scene: Reviewed) => unknown, note: string | undefined][] = [
  ['stays what they were', () => undefined, undefined],
  [
    'has become an administrator',
    ({ desk, id }) => desk.door.people.change(id, { role: 'administrator', regions: [] }),
    undefined,
  ],
  [
    'has become an editor',
    ({ desk, id }) => desk.door.people.change(id, { role: 'editor', regions: [] }),
    '现在不能发布',
  ],
  [
    'answers for other regions',
    ({ desk, id }) => desk.door.people.change(id, { role: 'reviewer', regions: ['wuda'] }),
    '现在不能发布',
  ],
  ['has left the desk', ({ desk, id }) => desk.door.end(id), '不在编辑台的名单里'],
];

test.each(meanwhile)('a time that was set by somebody who %s', async (_, change, note) => {
  const scene = await startWithReviewed();
  const { desk, reviewer } = scene;
  await change(scene);
  const main = git(desk.store.git.dir, 'rev-parse', 'main');
  const { published, logged } = await look(desk);
  expect({ published, logged }).toEqual({ published: note === undefined ? ['cases/leak.md'] : [], logged: [] });
  if (note === undefined) return;
  expect(git(desk.store.git.dir, 'rev-parse', 'main')).toBe(main);
  const draft = await draftOf(desk, 'leak');
  expect(draft).toMatchObject({ status: 'pending_review', publishAt: undefined, tip: { author: '定时发布' } });
  for (const words of [note, reviewer.name, '请管理员或者负责这一篇的审核人重新看过'])
    expect(draft?.tip.message).toContain(words);
});

test('a time that is set again by somebody who may is theirs, and what it publishes is signed by the desk', async () => {
  const { desk, id, set } = await startWithReviewed();
  const second = await enter(desk, '孙审', 'reviewer');
  expect((await set(second)).status).toBe(200);
  desk.door.end(id);
  expect((await look(desk)).published).toEqual(['cases/leak.md']);
  expect(git(desk.store.git.dir, 'log', '-1', '--format=%an', 'main')).toBe('定时发布');
  expect(git(desk.store.git.dir, 'log', '-1', '--format=%an', 'main^2')).toBe('孙审');
});

test('an administrator’s own work, approved with a reason, is not published once they are a reviewer', async () => {
  const { desk, administrator, idOf } = await startWithReviewed();
  await enter(desk, '钱管', 'administrator');
  const which = { collection: 'cases', slug: 'own' };
  await administrator.ask('persistEntry', saveParams('own', caseText('自己的')));
  await administrator.ask('stepDraft', { ...which, newStatus: 'pending_review' });
  const step = { ...which, newStatus: 'pending_publish', publishAt: at, note: '没有别人在' };
  expect((await administrator.ask('stepDraft', step)).status).toBe(200);
  desk.door.people.change(idOf(administrator.name), { role: 'reviewer', regions: [] });
  expect((await look(desk)).published).toEqual(['cases/leak.md']);
  expect((await draftOf(desk, 'own'))?.tip.message).toContain('自己写的');
});

test('a time that was set before the desk had people is nobody’s: somebody looks first', async () => {
  const desk = await startWithDue('leak');
  await enter(desk, '赵管', 'administrator');
  expect((await look(desk)).published).toEqual([]);
  expect(await draftOf(desk, 'leak')).toMatchObject({ status: 'pending_review' });
});

test('whoever set the time leaves while the publication waits for its turn: it is looked at again, and refused', async () => {
  const { desk, id } = await startWithReviewed();
  let letGo: (() => void) | undefined;
  const held = desk.store.write(() => new Promise<void>((resolve) => (letGo = resolve)));
  const inTurn = vi.spyOn(desk.store, 'write');
  const looked = look(desk);
  await vi.waitFor(() => expect(inTurn).toHaveBeenCalled(), patience.step);
  desk.door.end(id);
  letGo?.();
  await held;
  const { published, logged } = await looked;
  expect(published).toEqual([]);
  expect(logged).toHaveLength(1);
  expect(await draftOf(desk, 'leak')).toMatchObject({ status: 'pending_publish' });
  expect((await look(desk)).published).toEqual([]);
  expect(await draftOf(desk, 'leak')).toMatchObject({ status: 'pending_review' });
});

test('a text that was saved after the time was set has none', async () => {
  const { desk, editor } = await startWithReviewed();
  await editor.ask('persistEntry', saveParams('leak', caseText('换过的')));
  expect((await look(desk)).published).toEqual([]);
  expect(await draftOf(desk, 'leak')).toMatchObject({ status: 'pending_review', publishAt: undefined });
});
