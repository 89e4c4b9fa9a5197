import { expect, test } from 'vitest';
import { moveRefs } from '../../../../cms/server/git/refs.ts';
import { createAlone } from '../../../../cms/server/people/actor.ts';
import { keepText, listKept } from '../../../../cms/server/review/kept-texts.ts';
import { caseText, git, image, saveParams, startDesk } from './desk.ts';
import { startPeopleDesk } from './people-desk.ts';

const which = { collection: 'cases', slug: 'leak' } as const;
const path = 'content/cases/leak.md';
const photo = image('图.png');
const text = (body: string) => caseText('漏水', body);
const tab = { editor: { session: 'tab' } };

test('an older version of a draft is read and comes back, with the images that it had', async () => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  const save = (body: string, assets: (typeof photo)[] = []) =>
    editor.ask('persistEntry', { ...saveParams('leak', text(body), { assets }), ...tab });
  await save('第一版，图.png', [photo]);
  await save('第二版');
  await editor.ask('stepDraft', { ...which, newStatus: 'pending_review', ...tab });
  await reviewer.ask('stepDraft', { ...which, newStatus: 'pending_publish' });
  const { steps } = (await editor.ask('draftHistory', which)).body;
  expect(steps.map(({ isSave }: { isSave: boolean }) => isSave)).toEqual([true, true, false, false]);
  const [{ commit }] = steps;
  expect((await editor.ask('draftVersion', { ...which, commit })).body).toEqual({ data: text('第一版，图.png') });

  expect((await editor.ask('restoreDraftVersion', { ...which, commit, ...tab })).status).toBe(200);
  const { dir } = desk.store.git;
  expect(git(dir, 'show', `cms/cases/leak:${path}`)).toBe(text('第一版，图.png').trimEnd());
  expect(git(dir, 'ls-tree', '--name-only', '-r', 'cms/cases/leak')).toContain('content/media/图.png');
  const after = (await editor.ask('draftHistory', which)).body.steps.at(-1);
  // What was approved was another text.
  expect(after).toMatchObject({ editor: '李编', status: 'pending_review', isSave: true });
  expect(after.note).toMatch(/^取回了.+的那一版。$/u);
});

test('only commits of this draft are its versions', async () => {
  const desk = await startDesk();
  await desk.ask('persistEntry', saveParams('leak', text('一')));
  await desk.ask('persistEntry', saveParams('other', text('别的')));
  for (const name of ['main', 'cms/cases/other']) {
    const commit = git(desk.store.git.dir, 'rev-parse', name);
    expect((await desk.ask('draftVersion', { ...which, commit })).status, name).toBe(404);
    expect((await desk.ask('restoreDraftVersion', { ...which, commit })).status, name).toBe(404);
  }
});

test('a version does not come back over what somebody else has written and this tab has not read', async () => {
  const { editor, administrator } = await startPeopleDesk();
  await editor.ask('persistEntry', { ...saveParams('leak', text('第一版')), ...tab });
  const [{ commit }] = (await editor.ask('draftHistory', which)).body.steps;
  await administrator.ask('unpublishedEntry', { ...which, ...tab });
  await administrator.ask('persistEntry', { ...saveParams('leak', text('管理员改的')), ...tab });
  const answer = await editor.ask('restoreDraftVersion', { ...which, commit, ...tab });
  expect(answer).toMatchObject({ status: 409, body: { isConflict: true } });
});

test('the text of a save that was refused for another’s stays beside the draft, once, for 90 days', async () => {
  const { desk, editor, administrator } = await startPeopleDesk();
  await editor.ask('persistEntry', { ...saveParams('leak', text('第一版')), ...tab });
  await administrator.ask('unpublishedEntry', { ...which, ...tab });
  await administrator.ask('persistEntry', { ...saveParams('leak', text('管理员改的')), ...tab });
  for (let turn = 0; turn < 2; turn += 1)
    expect((await editor.ask('persistEntry', { ...saveParams('leak', text('我写的')), ...tab })).status).toBe(409);
  const { kept, steps } = (await editor.ask('draftHistory', which)).body;
  expect(kept).toMatchObject([{ editor: '李编', at: expect.any(String) }]);
  expect(steps).toHaveLength(2);

  await editor.ask('unpublishedEntry', { ...which, ...tab });
  const { commit } = kept[0];
  expect((await editor.ask('draftVersion', { ...which, commit })).body.data).toBe(text('我写的'));
  expect((await editor.ask('restoreDraftVersion', { ...which, commit, ...tab })).status).toBe(200);
  expect(git(desk.store.git.dir, 'show', `cms/cases/leak:${path}`)).toBe(text('我写的').trimEnd());
  const later = (days: number) => listKept(desk.store.git, which, Date.now() + days * 24 * 60 * 60 * 1000);
  expect([(await later(89)).length, (await later(91)).length]).toEqual([1, 0]);
});

test('of one person twenty such texts are kept, and they push out nobody else’s', async () => {
  const { store } = await startDesk();
  const keep = (name: string, body: string) =>
    keepText(store, {
      ...which,
      files: [{ path, raw: text(body) }],
      assets: [],
      message: '保存',
      isNew: false,
      editor: createAlone({ name, session: undefined }),
    });
  await keep('王审', '审核员写的');
  await keep('李编', '第一次');
  // The same again and again under other names: to write each takes Git a while.
  const first = (await listKept(store.git, which)).find(({ editor }) => editor === '李编');
  const numbers = Array.from({ length: 22 }, (_, index) => String(index).padStart(40, '0'));
  const moves = numbers.map((id) => ({ ref: `refs/desk/kept/cases/leak/${id}`, from: undefined, to: first?.commit }));
  await moveRefs(store.git, ...moves);
  await keep('李编', '最后一次');
  const names = (await listKept(store.git, which)).map(({ editor }) => editor).sort();
  expect(names).toEqual([...Array<string>(20).fill('李编'), '王审']);
});
