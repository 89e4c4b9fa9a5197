import { expect, test, vi } from 'vitest';
import { listEntries } from '../../../../cms/server/drafts/listing.ts';
import { caseText, putOnMain, saveParams, startDesk } from './desk.ts';

const withRegion = (title: string, rest = '') => `---\ntitle: ${title}\nregion: lanshan\n${rest}---\n正文\n`;

/** What a list says of every entry of a portal that takes nothing from the program. */
const ofItself = { origin: 'own', isOutdated: false, isHidden: false };

test('lists what is published and what is a draft, each once, by name, as the draft has it', async () => {
  const desk = await startDesk();
  const save = (slug: string, text: string, options = {}) => desk.ask('persistEntry', saveParams(slug, text, options));
  await putOnMain(desk.store, {
    'content/cases/leak.md': withRegion('楼上漏水'),
    'content/cases/gone.md': withRegion('撤回的一篇', 'status: withdrawn\n'),
  });
  await save('leak', withRegion('楼上渗水'));
  await save('new', caseText('白菜地边界'));
  await desk.ask('updateUnpublishedEntryStatus', { collection: 'cases', slug: 'new', newStatus: 'pending_review' });
  await save('tort', caseText('别的栏目'), { collection: 'terms' });
  const listed = (await desk.ask('listEntries', { collection: 'cases' })).body;
  expect(listed).toEqual([
    {
      slug: 'new',
      name: '白菜地边界',
      isWithdrawn: false,
      isPublished: false,
      draft: 'pending_review',
      isDeletion: false,
      isReturned: false,
      ...ofItself,
    },
    {
      slug: 'gone',
      name: '撤回的一篇',
      region: 'lanshan',
      isWithdrawn: true,
      isPublished: true,
      isDeletion: false,
      isReturned: false,
      ...ofItself,
    },
    {
      slug: 'leak',
      name: '楼上渗水',
      region: 'lanshan',
      isWithdrawn: false,
      isPublished: true,
      draft: 'draft',
      isDeletion: false,
      isReturned: false,
      ...ofItself,
    },
  ]);
});

test('a file that nobody can read is listed under its address', async () => {
  const desk = await startDesk();
  await putOnMain(desk.store, { 'content/cases/broken.md': '---\ntitle: [\n---\n' });
  expect(await listEntries(desk.store, 'cases')).toMatchObject([{ slug: 'broken', name: 'broken', isPublished: true }]);
});

test('a text is read once, and one that is listed no more is forgotten', async () => {
  const { store } = await startDesk();
  const read = vi.spyOn(store.git, 'read');
  const countRead = async () => {
    read.mockClear();
    await listEntries(store, 'cases');
    const objects = await Promise.all(read.mock.results.map(({ value }) => value as ReturnType<typeof store.git.read>));
    return objects.filter((object) => object?.kind === 'blob').length;
  };
  const path = 'content/cases/once.md';
  await putOnMain(store, { [path]: caseText('一') });
  expect([await countRead(), await countRead()]).toEqual([1, 0]);
  await putOnMain(store, { [path]: caseText('二') });
  expect([await countRead(), await countRead()]).toEqual([1, 0]);
  await putOnMain(store, { [path]: caseText('一') });
  expect(await countRead()).toBe(1);
});
