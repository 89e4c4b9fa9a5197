import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findDraft } from '../../../../cms/server/drafts/drafts.ts';
import type { CheckEntry } from '../../../../cms/server/drafts/gate.ts';
import { publishDue, startSchedule } from '../../../../cms/server/drafts/schedule.ts';
import { patience } from '../../../patience.ts';
import { caseText, type Desk, git, openGate, saveParams, startDesk } from './desk.ts';

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

async function look({ store }: Desk, checkEntry: CheckEntry) {
  const published: string[] = [];
  const logged: unknown[] = [];
  const onPublish = ({ paths }: { paths: string[] }) => void published.push(...paths);
  await publishDue({ ...openGate, store, checkEntry, onPublish, log: (error) => logged.push(error) }, due);
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
  await publishDue({ store: desk.store, ...openGate, onPublish, log: (error) => logged.push(error) }, due);
  expect(told).toEqual(['cases/a.md', 'cases/b.md']);
  expect(logged).toHaveLength(2);
  expect(await draftOf(desk, 'a')).toBeUndefined();
});

test('a schedule that is stopped while it looks never looks again', async () => {
  const desk = await startDesk();
  let looks = 0;
  const { store } = desk;
  const log = () => void (looks += 1);
  // Every look fails and is counted: nothing can be listed where the repository's head is broken.
  writeFileSync(join(store.git.dir, 'HEAD'), 'broken');
  const { stop } = startSchedule({ store, ...openGate, onPublish: () => undefined, log }, 1);
  await stop();
  expect(looks).toBe(1);
  const again = startSchedule({ store, ...openGate, onPublish: () => undefined, log }, 1);
  // The other one looks on; the stopped one would have looked too in all that time.
  await vi.waitFor(() => expect(looks).toBeGreaterThan(3), patience.step);
  await again.stop();
  const after = looks;
  for (let turn = 0; turn < 5; turn += 1) await store.git.text(['version']);
  expect(looks).toBe(after);
});
