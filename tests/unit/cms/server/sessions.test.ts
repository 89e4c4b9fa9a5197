import { expect, test } from 'vitest';
import { caseText, publish, putOnMain, saveParams, startDesk } from './desk.ts';

const zhang = { name: '张三', session: 'tab-zhang' };
const li = { name: '李四', session: 'tab-li' };
const which = { collection: 'cases', slug: 'leak' };
const path = 'content/cases/leak.md';

test('of two editors who opened one draft, the second to save is told who was first and when', async () => {
  const desk = await startDesk();
  await desk.ask('persistEntry', saveParams('leak', caseText('一'), { editor: zhang }));
  await desk.ask('unpublishedEntry', { ...which, editor: li });
  expect((await desk.ask('persistEntry', saveParams('leak', caseText('张改'), { editor: zhang }))).status).toBe(200);
  const refused = await desk.ask('persistEntry', saveParams('leak', caseText('李改'), { editor: li }));
  expect(refused.status).toBe(409);
  expect(refused.body.error).toMatch(/张三在\d+月\d+日 ?\d+:\d+改过「李改」/u);
  // Pressing the button again changes nothing; opening the draft again does.
  expect((await desk.ask('persistEntry', saveParams('leak', caseText('李改'), { editor: li }))).status).toBe(409);
  await desk.ask('unpublishedEntry', { ...which, editor: li });
  expect((await desk.ask('persistEntry', saveParams('leak', caseText('李改'), { editor: li }))).status).toBe(200);
});

test('Decap listing all drafts behind an open one does not count as having read it', async () => {
  const desk = await startDesk();
  await desk.ask('persistEntry', saveParams('leak', caseText('一')));
  for (const editor of [li, zhang]) await desk.ask('unpublishedEntry', { ...which, editor });
  await desk.ask('persistEntry', saveParams('leak', caseText('二'), { editor: zhang }));
  await desk.ask('unpublishedEntry', { id: 'cases/leak', editor: li });
  expect((await desk.ask('persistEntry', saveParams('leak', caseText('三'), { editor: li }))).status).toBe(409);
});

test('a published entry that changed while it was open cannot be drafted over unseen', async () => {
  const desk = await startDesk();
  await putOnMain(desk.store, { [path]: caseText('一') });
  await desk.ask('getEntry', { path, editor: li });
  await putOnMain(desk.store, { [path]: caseText('二') });
  expect((await desk.ask('persistEntry', saveParams('leak', caseText('三'), { editor: li }))).status).toBe(409);
});

test('the author goes on writing after a reviewer has published the draft', async () => {
  const desk = await startDesk();
  await desk.ask('persistEntry', saveParams('leak', caseText('一'), { editor: zhang }));
  expect((await publish(desk, 'leak', { editor: { name: li.name } })).status).toBe(200);
  expect((await desk.ask('persistEntry', saveParams('leak', caseText('二'), { editor: zhang }))).status).toBe(200);
});

test('a change of status is no change of the text', async () => {
  const desk = await startDesk();
  await desk.ask('persistEntry', saveParams('leak', caseText('一'), { editor: zhang }));
  await desk.ask('updateUnpublishedEntryStatus', { ...which, newStatus: 'pending_review', editor: li });
  expect((await desk.ask('persistEntry', saveParams('leak', caseText('二'), { editor: zhang }))).status).toBe(200);
});

test('two new entries of one name: the second is refused', async () => {
  const desk = await startDesk();
  for (const editor of [zhang, li]) await desk.ask('getEntry', { path, editor });
  const save = (editor: typeof zhang, title: string) =>
    desk.ask('persistEntry', saveParams('leak', caseText(title), { newEntry: true, editor }));
  expect((await save(zhang, '一')).status).toBe(200);
  expect((await save(li, '二')).status).toBe(409);
  expect((await save(zhang, '一改')).status).toBe(200);
});

test('without a session the last save wins and the history keeps both', async () => {
  const desk = await startDesk();
  await desk.ask('persistEntry', saveParams('leak', caseText('一')));
  expect((await desk.ask('persistEntry', saveParams('leak', caseText('二')))).status).toBe(200);
  const history = await desk.store.git.text(['log', '--format=%H', 'refs/heads/main..refs/heads/cms/cases/leak']);
  expect(history.split('\n')).toHaveLength(2);
});
