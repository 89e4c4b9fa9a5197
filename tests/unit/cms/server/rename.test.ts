import { expect, test } from 'vitest';
import { createContentReader } from '../../../../src/app/server/desk-content.ts';
import { createUserList } from '../../../../src/app/server/entry-users.ts';
import { makeSite } from '../../make-portal.ts';
import { type Desk, git, publish, putOnMain, saveParams, startDesk } from './desk.ts';

const listUsers = createUserList(createContentReader({ shippedSite: makeSite(), statutes: [] }));
const term = (name: string, rest = '', body = '一句话。') =>
  `---\nterm: ${name}\nplain: 一句话。\n${rest}---\n\n${body}\n`;
const path = 'content/terms/old.md';
const files = {
  [path]: term('旧词', 'renamedFrom:\n  - older\n', '看[自己](/terms/old/)。'),
  'content/terms/by-field.md': term('甲', 'related:\n  - old\n'),
  'content/terms/by-link.md': term('乙', '', '看[这里](/terms/old/)。'),
};
const show = ({ store }: Desk, at: string) => `${git(store.git.dir, 'show', `main:${at}`)}\n`;
const start = async (more: Record<string, string> = {}) => {
  const desk = await startDesk({ listUsers });
  await putOnMain(desk.store, { ...files, ...more });
  return desk;
};
const see = async ({ ask }: Desk) =>
  (await ask('listCandidates')).body.map(({ collection, slug, commit }: Record<string, string>) => ({
    collection,
    slug,
    commit,
  }));

test('an entry gets another address together with all that lead to it, and the old one leads there', async () => {
  const desk = await start();
  const { status, body } = await desk.ask('renameEntry', { path, to: 'fresh' });
  expect(status).toBe(200);
  const name = body.release;
  expect(name).toBe('改网址：fresh');
  const drafts = (await desk.ask('listCandidates')).body;
  expect(drafts.map(({ slug, release, path: at }: Record<string, string>) => [slug, release, at])).toEqual([
    ['by-field', name, 'content/terms/by-field.md'],
    ['by-link', name, 'content/terms/by-link.md'],
    ['old', name, 'content/terms/fresh.md'],
  ]);
  expect((await desk.ask('unpublishedEntry', { collection: 'terms', slug: 'old' })).body).toMatchObject({
    isMoved: true,
    refusals: { publish: expect.stringContaining(name) },
  });
  const texts = { collection: 'terms', slug: 'old', path: 'content/terms/fresh.md' };
  expect((await desk.ask('entryTexts', texts)).body).toMatchObject({
    published: files[path],
    base: files[path],
    draft: expect.stringContaining('- old'),
  });
  const alone = await publish(desk, 'old', { collection: 'terms' });
  expect(alone).toMatchObject({ status: 409, body: { error: expect.stringContaining('还有 2 处指到原来的') } });

  expect((await desk.ask('stepRelease', { name, seen: await see(desk), newStatus: 'pending_publish' })).status).toBe(
    200,
  );
  const single = await desk.ask('publishUnpublishedEntry', { collection: 'terms', slug: 'by-link' });
  expect(single).toMatchObject({ status: 409, body: { error: expect.stringContaining('要和别的一起发布') } });
  expect((await desk.ask('publishRelease', { name, seen: await see(desk) })).status).toBe(200);
  expect(show(desk, 'content/terms/fresh.md')).toBe(
    term('旧词', 'renamedFrom:\n  - older\n  - old\n', '看[自己](/terms/fresh/)。'),
  );
  expect(show(desk, 'content/terms/by-field.md')).toContain('- fresh');
  expect(show(desk, 'content/terms/by-link.md')).toContain('(/terms/fresh/)');
  expect(git(desk.store.git.dir, 'ls-tree', '--name-only', 'main:content/terms').split('\n')).not.toContain('old.md');
});

test('where nobody refers to it, its draft goes by itself', async () => {
  const desk = await start({ 'content/terms/lonely.md': term('丁') });
  const { body } = await desk.ask('renameEntry', { path: 'content/terms/lonely.md', to: 'alone' });
  expect(body).toEqual({});
  expect((await publish(desk, 'lonely', { collection: 'terms' })).status).toBe(200);
  expect(show(desk, 'content/terms/alone.md')).toBe(term('丁', 'renamedFrom:\n  - lonely\n'));
});

test.each([
  ['an address that is another’s', { to: 'by-link' }, 409, '已经'],
  ['the address that it has', { to: 'old' }, 409, '已经'],
  ['no address', { to: '新词' }, 400, '只用小写字母'],
  ['what is not there', { path: 'content/terms/gone.md', to: 'fresh' }, 404, '不存在'],
] as const)('%s is refused, and no draft is made', async (_, params, status, words) => {
  const desk = await start();
  const refused = await desk.ask('renameEntry', { path, ...params });
  expect({ status: refused.status, error: refused.body.error }).toEqual({
    status,
    error: expect.stringContaining(words),
  });
  expect((await desk.ask('listCandidates')).body).toEqual([]);
});

test('another release of that name stands in nobody’s way, and what becomes impossible meanwhile leaves no draft behind', async () => {
  const desk = await start({
    'content/terms/lonely.md': term('丁'),
    'content/terms/by-lonely.md': term('戊', 'related:\n  - lonely\n'),
  });
  await desk.ask('renameEntry', { path, to: 'fresh' });
  // Whoever has thrown the renaming away again leaves the others in its release.
  await desk.ask('deleteUnpublishedEntry', { collection: 'terms', slug: 'old' });
  const renamed = await desk.ask('renameEntry', { path: 'content/terms/lonely.md', to: 'fresh' });
  expect(renamed.body).toEqual({ release: '改网址：fresh（2）' });

  const changing = await startDesk({
    // One of those who lead there goes after they were listed.
    listUsers: async (...asked) => [...(await listUsers(...asked)), { path: 'terms/gone.md', name: '已经删掉的' }],
  });
  await putOnMain(changing.store, files);
  expect((await changing.ask('renameEntry', { path, to: 'fresh' })).status).toBe(404);
  expect((await changing.ask('listCandidates')).body).toEqual([]);
});

test('nothing is done while somebody writes in what would change with it, or where the settings lead there', async () => {
  const desk = await start();
  await desk.ask('persistEntry', saveParams('by-link', term('乙', '', '正在改'), { collection: 'terms' }));
  const busy = await desk.ask('renameEntry', { path, to: 'fresh' });
  expect(busy).toMatchObject({ status: 409, body: { error: expect.stringContaining('by-link') } });
  expect((await desk.ask('listCandidates')).body).toHaveLength(1);

  const navigation = [{ label: '旧词', href: '/terms/old/' }];
  const settled = await start({ 'content/site.json': JSON.stringify({ ...makeSite(), navigation }) });
  const refused = await settled.ask('renameEntry', { path, to: 'fresh' });
  expect(refused).toMatchObject({ status: 409, body: { error: expect.stringContaining('网站的设置') } });
  expect((await settled.ask('listCandidates')).body).toEqual([]);
});
