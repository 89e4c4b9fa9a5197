import { expect, test } from 'vitest';
import { listEntries } from '../../../../cms/server/drafts/listing.ts';
import { caseText, saveParams, startDesk } from './desk.ts';

const withRegion = (title: string, rest = '') => `---\ntitle: ${title}\nregion: lanshan\n${rest}---\n正文\n`;

test('lists what is published and what is a draft, each once, by name, as the draft has it', async () => {
  const desk = await startDesk();
  const save = (slug: string, text: string, options = {}) => desk.ask('persistEntry', saveParams(slug, text, options));
  await save('leak', withRegion('楼上漏水'), { useWorkflow: false });
  await save('gone', withRegion('撤回的一篇', 'status: withdrawn\n'), { useWorkflow: false });
  await save('leak', withRegion('楼上渗水'));
  await save('new', caseText('白菜地边界'));
  await desk.ask('updateUnpublishedEntryStatus', { collection: 'cases', slug: 'new', newStatus: 'pending_review' });
  await save('tort', caseText('别的栏目'), { collection: 'terms' });
  const listed = (await desk.ask('listEntries', { collection: 'cases' })).body;
  expect(listed).toEqual([
    { slug: 'new', name: '白菜地边界', isWithdrawn: false, isPublished: false, draft: 'pending_review' },
    { slug: 'gone', name: '撤回的一篇', region: 'lanshan', isWithdrawn: true, isPublished: true },
    { slug: 'leak', name: '楼上渗水', region: 'lanshan', isWithdrawn: false, isPublished: true, draft: 'draft' },
  ]);
});

test('a file that nobody can read is listed under its address', async () => {
  const desk = await startDesk();
  await desk.ask('persistEntry', saveParams('broken', '---\ntitle: [\n---\n', { useWorkflow: false }));
  expect(await listEntries(desk.store, 'cases')).toMatchObject([{ slug: 'broken', name: 'broken', isPublished: true }]);
});
