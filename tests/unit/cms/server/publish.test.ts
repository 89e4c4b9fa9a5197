import { describe, expect, test, vi } from 'vitest';
import type { CheckEntry } from '../../../../cms/server/drafts/gate.ts';
import type { Finding } from '../../../../src/rules/entries/finding.ts';
import { patience } from '../../../patience.ts';
import { caseText, type Desk, git, putOnMain, saveParams, startDesk } from './desk.ts';

const which = { collection: 'cases', slug: 'leak' };
const path = 'content/cases/leak.md';
const author = { name: '李梅', session: 'tab-author' };
const reviewer = { name: '王建国', session: 'tab-reviewer' };
const error = (field: string): Finding => ({
  file: 'cases/leak.md',
  field,
  rule: 'privacy-mobile',
  severity: 'error',
  message: '写出了手机号码',
  fix: '改成「（电话略）」',
});

const save = (desk: Desk, body: string, options: Parameters<typeof saveParams>[2] = {}) =>
  desk.ask('persistEntry', saveParams('leak', caseText('漏水', body), { editor: author, ...options }));
const approve = (desk: Desk) => desk.ask('stepDraft', { ...which, newStatus: 'pending_publish', editor: reviewer });
const publish = (desk: Desk) => desk.ask('publishUnpublishedEntry', { ...which, editor: reviewer });
const published = ({ store }: Desk) => git(store.git.dir, 'show', `main:${path}`);

describe('one named text is read, checked and published', () => {
  test('what is saved while the checks look is not published in its place', async () => {
    let saving: Promise<unknown> | undefined;
    let isPublishing = false;
    const desk: Desk = await startDesk({
      checkEntry: async ({ text }) => {
        if (!isPublishing) return [];
        saving ??= save(desk, '打13800138000');
        const others = async () => {
          for (let turn = 0; turn < 40; turn += 1) await desk.store.git.text(['version']);
        };
        // Long enough for a save that nothing holds back.
        await Promise.race([saving, others()]);
        return text.includes('13800138000') ? [error('body')] : [];
      },
    });
    await save(desk, '打电话');
    await approve(desk);
    isPublishing = true;
    expect((await publish(desk)).status).toBe(200);
    await saving;
    expect(published(desk)).toContain('打电话');
    expect(published(desk)).not.toContain('13800138000');
  });

  test('what was saved before its turn came is refused, and nothing is published', async () => {
    const desk = await startDesk();
    await save(desk, '第一版');
    await approve(desk);
    const { store } = desk;
    const inTurn = vi.spyOn(store, 'write');
    let letGo: (() => void) | undefined;
    const held = store.write(() => new Promise<void>((resolve) => (letGo = resolve)));
    const saving = save(desk, '第二版');
    await vi.waitFor(() => expect(inTurn).toHaveBeenCalledTimes(2), patience.step);
    const publishing = desk.ask('publishUnpublishedEntry', which);
    await vi.waitFor(() => expect(inTurn).toHaveBeenCalledTimes(3), patience.step);
    letGo?.();
    await held;
    expect((await saving).status).toBe(200);
    expect(await publishing).toEqual({ status: 409, body: { error: expect.stringContaining('李梅') } });
    expect(desk.changes).toEqual([]);
    expect(git(store.git.dir, 'ls-tree', '-r', 'main')).toBe('');
  });

  test.each([
    ['publishUnpublishedEntry', {}],
    ['stepDraft', { newStatus: 'pending_publish' }],
    ['updateUnpublishedEntryStatus', { newStatus: 'pending_publish' }],
  ])('%s refuses a text that came after the one its reviewer has read', async (action, params) => {
    const desk = await startDesk();
    await save(desk, '第一版');
    await approve(desk);
    const open = () => desk.ask('unpublishedEntry', { ...which, editor: reviewer });
    await open();
    await save(desk, '第二版');
    const ask = () => desk.ask(action, { ...which, ...params, editor: reviewer });
    const { status, body } = await ask();
    expect(status).toBe(409);
    expect(body.error).toContain('李梅');
    expect(body.error).toContain('还没有看过');
    await open();
    expect((await ask()).status).toBe(200);
  });
});

describe('no answer of the checks means no', () => {
  test.each<[string, CheckEntry, number]>([
    ['where they cannot know', async () => undefined, 503],
    ['where they break', async () => Promise.reject(new Error('broken')), 500],
    ['where they find an error', async () => [error('body')], 422],
  ])('%s', async (_, checkEntry, status) => {
    let check: CheckEntry = async () => [];
    const desk = await startDesk({ checkEntry: (candidate) => check(candidate) });
    await save(desk, '打电话');
    await approve(desk);
    check = checkEntry;
    for (const [action, params] of [
      ['publishUnpublishedEntry', {}],
      ['stepDraft', { newStatus: 'pending_review' }],
      ['updateUnpublishedEntryStatus', { newStatus: 'pending_publish' }],
    ] as const) {
      const answer = await desk.ask(action, { ...which, ...params });
      expect(answer, action).toEqual({ status, body: { error: expect.stringMatching(/\p{Script=Han}/u) } });
    }
    expect(desk.changes).toEqual([]);
    expect((await desk.ask('stepDraft', { ...which, newStatus: 'draft', note: '再看看' })).status).toBe(200);
  });
});

describe('taking an entry back', () => {
  test('is possible whatever else is wrong with it', async () => {
    let errors: Finding[] = [];
    const desk = await startDesk({ checkEntry: async () => errors });
    await putOnMain(desk.store, { [path]: caseText('漏水', '打13800138000') });
    errors = [error('body')];
    expect((await desk.ask('withdrawEntry', { ...which, path, reason: '写出了电话' })).status).toBe(200);
    expect((await approve(desk)).status).toBe(200);
    expect((await publish(desk)).status).toBe(200);
    expect(published(desk)).toContain('status: withdrawn');
  });

  test.each(['statusReason', 'replacedBy'])('is refused where «%s», which it writes, is wrong', async (field) => {
    let errors: Finding[] = [];
    const desk = await startDesk({ checkEntry: async () => errors });
    await putOnMain(desk.store, { [path]: caseText('漏水') });
    errors = [error(field)];
    const withdrawal = { ...which, path, reason: '打13800138000', replacedBy: 'none' };
    expect((await desk.ask('withdrawEntry', withdrawal)).status).toBe(200);
    expect((await approve(desk)).status).toBe(422);
    expect(published(desk)).not.toContain('withdrawn');
  });

  test('excuses nothing that is changed besides', async () => {
    let errors: Finding[] = [];
    const desk = await startDesk({ checkEntry: async () => errors });
    await putOnMain(desk.store, { [path]: caseText('漏水') });
    errors = [error('body')];
    await desk.ask('withdrawEntry', { ...which, path, reason: '错了', editor: author });
    const { draft } = (await desk.ask('entryTexts', { ...which, path })).body;
    await desk.ask('persistEntry', saveParams('leak', `${draft}打13800138000\n`, { editor: author }));
    expect((await approve(desk)).status).toBe(422);
  });
});

test('two untitled drafts with one text are listed as two', async () => {
  const desk = await startDesk();
  const untitled = '---\nkind: dispute\n---\n';
  for (const slug of ['one', 'two']) await desk.ask('persistEntry', saveParams(slug, untitled));
  const { body } = await desk.ask('listEntries', { collection: 'cases' });
  expect(body).toMatchObject([
    { slug: 'one', name: 'one' },
    { slug: 'two', name: 'two' },
  ]);
});

test('listing takes as many Git processes for twelve drafts as for two', async () => {
  const desk = await startDesk();
  const countRuns = async (first: number, last: number) => {
    for (let number = first; number < last; number += 1)
      await desk.ask('persistEntry', saveParams(`case-${number}`, caseText(`第${number}篇`)));
    const spies = [vi.spyOn(desk.store.git, 'run'), vi.spyOn(desk.store.git, 'text')];
    expect((await desk.ask('listEntries', { collection: 'cases' })).body).toHaveLength(last);
    const runs = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    vi.restoreAllMocks();
    return runs;
  };
  const few = await countRuns(0, 2);
  expect(await countRuns(2, 12)).toBe(few);
});
