import { expect, test } from 'vitest';
import { type Binned, listBin } from '../../../../cms/server/drafts/bin.ts';
import { caseText, type Desk, image, publish, putOnMain, saveParams, startDesk } from './desk.ts';
import { startPeopleDesk } from './people-desk.ts';

const path = 'content/cases/leak.md';
const which = { collection: 'cases', slug: 'leak' };
const photo = image('roof.jpg');
const editor = { name: '李梅' };

const list = async (desk: Desk): Promise<Binned[]> => (await desk.ask('listBin')).body;
const takeBack = (desk: Desk, { kind, collection, slug, path: place, commit }: Binned) =>
  desk.ask('takeBack', { kind, collection, slug, path: place, commit, editor });

/** Deletes what is published, with its review. */
async function deletePublished(desk: Desk, place: string, { collection, slug }: { collection: string; slug: string }) {
  await desk.ask('getEntry', { path: place });
  expect((await desk.ask('deleteFiles', { paths: [place], options: {}, editor })).status).toBe(200);
  expect((await publish(desk, slug, { collection, editor })).status).toBe(200);
}

test('what was taken off the site lies in the bin for 90 days, and comes back as a draft', async () => {
  const desk = await startDesk();
  await putOnMain(desk.store, { [path]: caseText('楼上漏水', '第一版'), 'content/cases/other.md': caseText('别的') });
  expect(await list(desk)).toEqual([]);
  await deletePublished(desk, path, which);
  const [gone, ...rest] = await list(desk);
  expect(rest).toEqual([]);
  expect(gone).toMatchObject({ kind: 'deleted', ...which, path, name: '楼上漏水', editor: '李梅' });
  const later = (days: number) => listBin(desk.store, Date.now() + days * 24 * 60 * 60 * 1000);
  expect([(await later(89)).length, (await later(91)).length]).toEqual([1, 0]);

  expect((await takeBack(desk, gone!)).status).toBe(200);
  expect((await takeBack(desk, gone!)).status).toBe(409);
  const draft = (await desk.ask('unpublishedEntry', which)).body;
  expect(draft).toMatchObject({ status: 'draft', diffs: [{ path }] });
  expect((await desk.ask('unpublishedEntryDataFile', { ...which, path })).body.data).toBe(
    caseText('楼上漏水', '第一版'),
  );
  expect((await publish(desk, 'leak', { editor })).status).toBe(200);
  expect(await list(desk)).toEqual([]);
});

test('an entry that has moved is not gone', async () => {
  const desk = await startDesk();
  await putOnMain(desk.store, { [path]: caseText('楼上漏水', '很长的一段话。'.repeat(20)) });
  await desk.ask('getEntry', { path });
  const newPath = 'content/cases/roof-leak.md';
  const moved = saveParams('leak', caseText('楼上漏水', '很长的一段话。'.repeat(20)), { newPath });
  expect((await desk.ask('persistEntry', { ...moved, editor })).status).toBe(200);
  expect((await publish(desk, 'leak', { editor })).status).toBe(200);
  expect(await list(desk)).toEqual([]);
});

test('an image that was deleted comes back as one that waits', async () => {
  const desk = await startDesk();
  await desk.ask('persistMedia', { asset: photo, options: {}, editor });
  const media = { collection: 'media', slug: 'roof.jpg' };
  expect((await publish(desk, media.slug, { collection: 'media', editor })).status).toBe(200);
  await deletePublished(desk, photo.path, media);
  const [gone] = await list(desk);
  expect(gone).toMatchObject({ kind: 'deleted', ...media, name: 'roof.jpg' });
  expect((await takeBack(desk, gone!)).status).toBe(200);
  expect((await desk.ask('listMediaDrafts')).body).toMatchObject([{ slug: 'roof.jpg', isDeletion: false }]);
  expect((await desk.ask('getMediaFile', { path: photo.path })).body.content).toBe(photo.content);
});

test('a draft that was thrown away comes back as it was, approved by nobody', async () => {
  const { desk, editor: member, reviewer, administrator } = await startPeopleDesk();
  const read = async () => (await member.ask('listBin')).body as Binned[];
  await member.ask('persistEntry', saveParams('leak', caseText('楼上漏水', '写了一天')));
  await member.ask('stepDraft', { ...which, newStatus: 'pending_review' });
  await reviewer.ask('unpublishedEntry', which);
  expect((await reviewer.ask('stepDraft', { ...which, newStatus: 'pending_publish' })).status).toBe(200);
  await administrator.ask('unpublishedEntry', which);
  expect((await administrator.ask('deleteUnpublishedEntry', which)).status).toBe(200);
  const [thrown, ...rest] = await read();
  expect(rest).toEqual([]);
  expect(thrown).toMatchObject({ kind: 'discarded', ...which, path, name: '楼上漏水', editor: administrator.name });

  const { kind, collection, slug, commit } = thrown!;
  const asked = { kind, collection, slug, path, commit };
  expect((await member.ask('takeBack', { ...asked, commit: 'a'.repeat(40) })).status).toBe(404);
  expect((await member.ask('takeBack', asked)).status).toBe(200);
  expect(await read()).toEqual([]);
  expect((await member.ask('takeBack', asked)).status).toBe(404);
  expect((await member.ask('unpublishedEntry', which)).body).toMatchObject({ status: 'draft' });
  expect((await member.ask('unpublishedEntryDataFile', { ...which, path })).body.data).toContain('写了一天');
  const { steps } = (await member.ask('draftHistory', which)).body;
  expect(steps.slice(-2)).toMatchObject([
    { editor: administrator.name, note: '丢掉了这份草稿。' },
    { editor: member.name, status: 'draft', note: '从回收站拿回来了。' },
  ]);
  // Whoever took it back has written nothing in it: the same two may go on.
  expect((await member.ask('stepDraft', { ...which, newStatus: 'pending_review' })).status).toBe(200);
  expect(desk.changes).toEqual([]);
});

test('whoever still writes in a draft that was thrown away is told so, and not that somebody has changed the entry', async () => {
  const { desk, editor: member, administrator } = await startPeopleDesk();
  await putOnMain(desk.store, { [path]: caseText('网站上的') });
  const tab = { editor: { session: 'own' } };
  await member.ask('getEntry', { path, ...tab });
  await member.ask('persistEntry', saveParams('leak', caseText('楼上漏水', '第一段'), tab));
  expect((await administrator.ask('deleteUnpublishedEntry', which)).status).toBe(200);
  const save = () => member.ask('persistEntry', saveParams('leak', caseText('楼上漏水', '第二段'), tab));
  const refused = await save();
  expect(refused).toMatchObject({ status: 409, body: { isConflict: true } });
  expect(refused.body.error).toContain(`您打开的那份「楼上漏水」草稿，${administrator.name}在`);
  expect(refused.body.error).toContain('丢掉了（在回收站里）');
  // What they have then compared with is written over.
  await member.ask('getEntry', { path, ...tab });
  expect((await save()).status).toBe(200);
});

test('nothing but what lies in the bin is taken back', async () => {
  const desk = await startDesk();
  await putOnMain(desk.store, { [path]: caseText('一') });
  await putOnMain(desk.store, { [path]: caseText('二') });
  const commit = await desk.store.git.text(['rev-parse', 'main~1']);
  const answer = await desk.ask('takeBack', { kind: 'deleted', ...which, path, commit: commit.trim(), editor });
  expect(answer).toEqual({ status: 404, body: { error: expect.stringContaining('回收站里已经没有它了') } });
});
