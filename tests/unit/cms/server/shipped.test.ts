import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportTree } from '../../../../cms/server/drafts/export.ts';
import { getTree } from '../../../../cms/server/drafts/gate.ts';
import { keepShipped } from '../../../../cms/server/drafts/takeover.ts';
import { mainRef, shippedRef } from '../../../../cms/server/store/store.ts';
import { getFingerprint } from '../../../../src/content/shipped-layer.ts';
import { listFolder } from '../../../../src/content/list-folder.ts';
import { type Desk, git, publish, putOnMain, saveParams, startDesk, temporaryDir } from './desk.ts';

const term = (name: string, plain: string, more = '') => `---\nterm: ${name}\nplain: ${plain}\n${more}---\n`;
const first = term('甲', '原来的话。');
const path = 'content/terms/jia.md';
const collection = 'terms';

/** A desk over a program that brings two terms, of which the portal has one of its own. */
async function start(): Promise<Desk> {
  const desk = await startDesk();
  await keepShipped(desk.store, [
    { path: 'terms/jia.md', text: first },
    { path: 'terms/yi.md', text: term('乙', '第二个。') },
  ]);
  await putOnMain(desk.store, { 'content/terms/bing.md': term('丙', '自己的。') });
  return desk;
}

const listTerms = async (desk: Desk) => (await desk.ask('listEntries', { collection })).body;

describe('a desk over what the program brings', () => {
  test('lists, opens and checks it as published, and says which is which', async () => {
    const desk = await start();
    expect(await listTerms(desk)).toMatchObject([
      { slug: 'bing', origin: 'own', isPublished: true },
      { slug: 'jia', origin: 'shipped', isPublished: true, isOutdated: false },
      { slug: 'yi', origin: 'shipped' },
    ]);
    expect((await desk.ask('getEntry', { path })).body.data).toBe(first);
    const { body } = await desk.ask('entriesByFolder', { folder: 'content/terms', extension: 'md', depth: 1 });
    expect(body).toHaveLength(3);
    const { files } = await getTree(desk.store, { main: mainRef, changes: [] });
    expect([...files.keys()]).toEqual(['terms/bing.md', 'terms/jia.md', 'terms/yi.md']);
  });

  test('what it never brought there is not told as its words, whatever a text says that it was made from', async () => {
    const desk = await start();
    const others = [term('丙', '自己的。'), term('乙', '第二个。'), term('甲', '谁都没写过。')];
    for (const forged of [...others.map(getFingerprint), `blob-${'0'.repeat(40)}`]) {
      const copy = term('甲', '本站的话。', `takenFrom: ${forged}\n`);
      expect((await desk.ask('persistEntry', saveParams('jia', copy, { collection }))).status).toBe(200);
      expect((await desk.ask('entryTexts', { collection, slug: 'jia', path })).body).toMatchObject({ taken: null });
    }
  });

  test('whoever edits it makes an own copy that knows what it was made from; nothing else is copied', async () => {
    const desk = await start();
    const editor = { name: '甲', session: 'a' };
    await desk.ask('getEntry', { path, editor });
    const edited = term('甲', '本站的话。');
    expect((await desk.ask('persistEntry', saveParams('jia', edited, { collection, editor }))).status).toBe(200);
    const draft = (await desk.ask('unpublishedEntry', { collection, slug: 'jia', editor })).body;
    expect(draft.diffs).toMatchObject([{ path, newFile: false }]);
    expect((await desk.ask('entryTexts', { collection, slug: 'jia', path })).body).toMatchObject({
      published: first,
      base: first,
      shipped: first,
      taken: first,
    });
    expect((await publish(desk, 'jia', { collection, editor })).status).toBe(200);
    const dir = join(temporaryDir(), 'out');
    await exportTree(desk.store, dir);
    expect((await listFolder(dir)).files).toEqual(['terms/bing.md', 'terms/jia.md']);
    expect(readFileSync(join(dir, 'terms/jia.md'), 'utf8')).toBe(
      term('甲', '本站的话。', `takenFrom: ${getFingerprint(first)}\n`),
    );
  });

  test('what the portal has written by itself, such as the page about it, is never said to be made from it', async () => {
    const desk = await start();
    await putOnMain(desk.store, { [path]: term('甲', '从来是自己的。') });
    await desk.ask('persistEntry', saveParams('jia', term('甲', '自己改的。'), { collection }));
    const texts = { collection, slug: 'jia', path };
    expect((await desk.ask('entryTexts', texts)).body).toMatchObject({
      draft: term('甲', '自己改的。'),
      taken: null,
    });
    await publish(desk, 'jia', { collection });
    await keepShipped(desk.store, [{ path: 'terms/jia.md', text: term('甲', '改正的话。') }]);
    expect((await listTerms(desk))[1]).toMatchObject({ slug: 'jia', origin: 'changed', isOutdated: false });
  });

  test('tells after an upgrade what has changed in the original, until somebody has looked at it', async () => {
    const desk = await start();
    const save = (text: string) => desk.ask('persistEntry', saveParams('jia', text, { collection }));
    await save(term('甲', '本站的话。'));
    await publish(desk, 'jia', { collection });
    const second = term('甲', '改正的话。');
    await keepShipped(desk.store, [{ path: 'terms/jia.md', text: second }]);
    expect(await listTerms(desk)).toMatchObject([
      { slug: 'bing', isOutdated: false },
      { slug: 'jia', origin: 'changed', isOutdated: true },
    ]);
    const texts = { collection, slug: 'jia', path };
    expect((await desk.ask('entryTexts', texts)).body).toMatchObject({ shipped: second, taken: first });
    await save(term('甲', '本站改正的话。', "takenFrom: ''\n"));
    expect((await desk.ask('entryTexts', texts)).body).toMatchObject({ shipped: second, taken: second });
    expect((await listTerms(desk))[1]).toMatchObject({ origin: 'changed', isOutdated: false });
  });

  test('an own copy that is deleted leaves the original, and the original cannot be deleted', async () => {
    const desk = await start();
    const remove = () => desk.ask('deleteFile', { path, options: { commitMessage: '' } });
    expect(await remove()).toMatchObject({ status: 409, body: { error: expect.stringContaining('不在本站显示') } });
    await putOnMain(desk.store, { [path]: term('甲', '本站的话。') });
    expect((await remove()).status).toBe(200);
    expect((await publish(desk, 'jia', { collection })).status).toBe(200);
    expect((await listTerms(desk))[1]).toMatchObject({ slug: 'jia', origin: 'shipped' });
  });
});

test('what the program brings is written once, and again only where it has changed', async () => {
  const { store } = await startDesk();
  const tip = () => git(store.git.dir, 'rev-parse', shippedRef);
  await keepShipped(store, []);
  expect(git(store.git.dir, 'for-each-ref', shippedRef)).toBe('');
  await keepShipped(store, [{ path: 'terms/jia.md', text: first }]);
  const before = tip();
  await keepShipped(store, [{ path: 'terms/jia.md', text: first }]);
  expect(tip()).toBe(before);
  await keepShipped(store, []);
  expect(git(store.git.dir, 'ls-tree', '-r', '--name-only', shippedRef)).toBe('');
});
