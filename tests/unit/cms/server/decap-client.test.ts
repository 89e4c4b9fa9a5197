import { expect, test } from 'vitest';
import { createDecapClient } from './decap-client.ts';
import { caseText, picture, startDesk } from './desk.ts';

const bytes = picture('照片 1.jpg');
const photo = { path: 'content/media/照片 1.jpg', toBase64: async () => bytes.toString('base64') };
const path = 'content/cases/leak.md';
const options = {
  commitMessage: 'Create 案例 “leak”',
  collectionName: 'cases',
  useWorkflow: true,
  newEntry: true,
  hasSubfolders: true,
  unpublished: false,
};

test('Decap’s own client takes a draft with an image from first save to publication and deletion', async () => {
  const desk = await startDesk();
  const decap = createDecapClient(desk.url);
  const raw = caseText('楼上漏水', '![墙](/media/照片%201.jpg)');
  await decap.persistEntry({ dataFiles: [{ path, slug: 'leak', raw }], assets: [photo] }, options);

  const [id = ''] = await decap.unpublishedEntries();
  const draft = await decap.unpublishedEntry({ id });
  expect(draft).toMatchObject({ collection: 'cases', slug: 'leak', status: 'draft' });
  const [entry, media] = draft.diffs;
  expect(await decap.unpublishedEntryDataFile('cases', 'leak', entry!.path, entry!.id)).toBe(raw);
  const file = await decap.unpublishedEntryMediaFile('cases', 'leak', media!.path, media!.id);
  expect(file).toMatchObject({ name: '照片 1.jpg', size: bytes.length });
  expect(Buffer.from(await file.file.arrayBuffer())).toEqual(bytes);

  await decap.updateUnpublishedEntryStatus('cases', 'leak', 'pending_publish');
  expect((await decap.unpublishedEntry({ collection: 'cases', slug: 'leak' })).status).toBe('pending_publish');
  await decap.publishUnpublishedEntry('cases', 'leak');
  expect((await decap.entriesByFolder('content/cases', 'md', 1)).map(({ data }) => data)).toEqual([raw]);
  expect((await decap.getEntry(path)).data).toBe(raw);
  expect((await decap.entriesByFiles([{ path }, { path: 'content/pages/about.md' }])).map(({ data }) => data)).toEqual([
    raw,
    null,
  ]);
  expect((await decap.getMedia()).map(({ name }) => name)).toEqual(['照片 1.jpg']);
  await decap.deleteFiles([path], '删除');
  expect((await decap.unpublishedEntry({ collection: 'cases', slug: 'leak' })).status).toBe('pending_review');
  await decap.updateUnpublishedEntryStatus('cases', 'leak', 'pending_publish');
  await decap.publishUnpublishedEntry('cases', 'leak');
  expect(await decap.entriesByFolder('content/cases', 'md', 1)).toEqual([]);
});

test('Decap’s own client uploads an image and reads it back', async () => {
  const decap = createDecapClient((await startDesk()).url);
  expect(await decap.persistMedia(photo, { commitMessage: '上传' })).toMatchObject({
    name: '照片 1.jpg',
    path: photo.path,
    size: bytes.length,
  });
  expect(Buffer.from(await (await decap.getMediaFile(photo.path)).file.arrayBuffer())).toEqual(bytes);
});

test('Decap’s own client learns that there is no draft, and shows a refusal in our words', async () => {
  const decap = createDecapClient((await startDesk()).url);
  await expect(decap.unpublishedEntry({ collection: 'cases', slug: 'leak' })).rejects.toMatchObject({
    notUnderEditorialWorkflow: true,
  });
  await expect(decap.publishUnpublishedEntry('cases', 'leak')).rejects.toMatchObject({
    status: 404,
    message: expect.stringContaining('没有「leak」的草稿'),
  });
  expect(await decap.getDeployPreview('cases', 'leak')).toBeNull();
  expect(await decap.getNotes('cases', 'leak')).toEqual([]);
  await decap.persistEntry({ dataFiles: [{ path, slug: 'leak', raw: 'x' }], assets: [] }, options);
  await decap.deleteUnpublishedEntry('cases', 'leak');
  expect(await decap.unpublishedEntries()).toEqual([]);
});
