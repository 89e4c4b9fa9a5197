import { expect, test, vi } from 'vitest';
import { listEntries } from '../../../../cms/server/drafts/listing.ts';
import { caseText, git, putOnMain, saveParams, startDesk } from './desk.ts';
import { enter, startPeopleDesk } from './people-desk.ts';

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

test('the board names first what waits for whoever asks', async () => {
  const { editor, reviewer } = await startPeopleDesk();
  for (const slug of ['a', 'b', 'c']) await editor.ask('persistEntry', saveParams(slug, caseText(slug)));
  await editor.ask('stepDraft', { collection: 'cases', slug: 'b', newStatus: 'pending_review' });
  await editor.ask('persistEntry', saveParams('d', caseText('d')));
  const board = (await reviewer.ask('unpublishedEntries')).body;
  expect(board[0]).toBe('cases/b');
  expect(board).toHaveLength(4);
});

test('what lists of drafts ask Git does not grow with the drafts, once these have been seen', async () => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  const { store } = desk;
  const own = await enter(desk, '孙审', 'reviewer', ['place']);
  await putOnMain(store, { 'content/regions/place.md': '---\nname: 一处\n---\n' });
  await editor.ask('persistEntry', saveParams('seed', caseText('题').replace('kind', 'region: place\nkind')));
  await editor.ask('stepDraft', { collection: 'cases', slug: 'seed', newStatus: 'pending_review' });
  const commit = git(store.git.dir, 'rev-parse', 'refs/heads/cms/cases/seed');
  const [run, text, read] = [vi.spyOn(store.git, 'run'), vi.spyOn(store.git, 'text'), vi.spyOn(store.git, 'read')];
  const asked = [
    ...['countWaiting', 'listNames', 'unpublishedEntries', 'listCandidates', 'listMediaDrafts'],
    ...['listEntries', 'getMedia'],
  ];
  const params = { collection: 'cases', mediaFolder: 'content/media', content: false };
  /** Of each list, asked by three people: how often Git was started, and how many objects it was asked for. */
  const measure = async (drafts: number) => {
    for (let number = 1; number <= drafts; number += 1)
      git(store.git.dir, 'update-ref', `refs/heads/cms/cases/more-${number}`, commit);
    const counts: Record<string, number[]> = {};
    for (const action of asked)
      for (const member of [editor, reviewer, own]) {
        await member.ask(action, params);
        for (const spy of [run, text, read]) spy.mockClear();
        expect((await member.ask(action, params)).status).toBe(200);
        counts[`${action} ${member.name}`] = [run, text, read].map(({ mock }) => mock.calls.length);
      }
    return counts;
  };
  const few = await measure(2);
  expect((await own.ask('countWaiting')).body).toEqual({ count: 3 });
  expect(await measure(20)).toEqual(few);
});
