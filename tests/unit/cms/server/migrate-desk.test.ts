import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrateDesk } from '../../../../cms/server/drafts/migrate-desk.ts';
import { takeOver } from '../../../../cms/server/drafts/takeover.ts';
import { mainRef } from '../../../../cms/server/store/store.ts';
import { migrateFolder } from '../../../../src/app/build/migrate-folder.ts';
import type { Migration } from '../../../../src/rules/migrations/migrate.ts';
import { type Desk, git, publish, putOnMain, saveParams, startDesk, temporaryDir, writeFiles } from './desk.ts';

const collection = 'terms';
const term = (name: string, field: string) => `---\nterm: ${name}\n${field}: 说法\n---\n`;

/** The field `old` gets the name `plain`. */
const renaming: readonly Migration[] = [
  {
    to: 1,
    what: '改名',
    migrate: (texts) =>
      new Map(
        [...texts].flatMap(([path, text]) => (text.includes('old:') ? [[path, text.replace('old:', 'plain:')]] : [])),
      ),
  },
];

async function start(): Promise<Desk> {
  const desk = await startDesk();
  await putOnMain(desk.store, {
    'content/site.json': '{"name": "甲"}',
    'content/terms/jia.md': term('甲', 'old'),
    'content/terms/yi.md': term('乙', 'old'),
  });
  return desk;
}

test('brings up what is published, says what was done, and does nothing the second time', async () => {
  const { store } = await start();
  expect(await migrateDesk(store, renaming)).toMatchObject({
    from: 0,
    to: 1,
    done: [{ words: '第 1 版：改名（2 个文件）', files: ['terms/jia.md', 'terms/yi.md'] }],
  });
  const read = (path: string) => git(store.git.dir, 'show', `${mainRef}:content/${path}`);
  expect(read('terms/jia.md')).toBe(term('甲', 'plain').trim());
  expect(JSON.parse(read('site.json'))).toEqual({ shape: 1, name: '甲' });
  const tip = git(store.git.dir, 'rev-parse', mainRef);
  expect((await migrateDesk(store, renaming)).changed.size).toBe(0);
  expect(git(store.git.dir, 'rev-parse', mainRef)).toBe(tip);
});

test('a draft goes along: it is no conflict, keeps its step and who wrote it, and can be published', async () => {
  const desk = await start();
  const editor = { name: '张', session: 'a' };
  await desk.ask('persistEntry', saveParams('jia', term('甲改', 'old'), { collection, editor }));
  await desk.ask('persistEntry', saveParams('bing', term('丙', 'old'), { collection, editor, newEntry: true }));
  await desk.ask('persistEntry', saveParams('ding', term('丁', 'plain'), { collection, editor, newEntry: true }));
  const ding = git(desk.store.git.dir, 'rev-parse', 'refs/heads/cms/terms/ding');
  await migrateDesk(desk.store, renaming);
  for (const [slug, name] of [
    ['jia', '甲改'],
    ['bing', '丙'],
  ] as const) {
    const { body } = await desk.ask('entryTexts', { collection, slug, path: `content/terms/${slug}.md` });
    expect(body.draft).toBe(term(name, 'plain'));
    expect((await publish(desk, slug, { collection, editor: { name: '张', session: 'b' } })).body).toEqual({
      message: expect.any(String),
    });
    expect(git(desk.store.git.dir, 'show', `${mainRef}:content/terms/${slug}.md`)).toBe(term(name, 'plain').trim());
  }
  // Nothing of this one was of the old shape.
  expect(git(desk.store.git.dir, 'rev-parse', 'refs/heads/cms/terms/ding')).toBe(ding);
});

test('a folder that is brought up after the desk is no other version of anything', async () => {
  const { store } = await startDesk();
  const dir = join(temporaryDir(), 'content');
  writeFiles(dir, { 'site.json': '{"name": "甲"}', 'terms/jia.md': term('甲', 'old') });
  await takeOver(store, dir);
  expect((await migrateDesk(store, renaming)).done).toHaveLength(1);
  expect((await migrateFolder(dir, renaming)).changed.size).toBe(2);
  expect(await takeOver(store, dir)).toMatchObject({ kept: [] });
  expect(git(store.git.dir, 'show', `${mainRef}:content/terms/jia.md`)).toBe(term('甲', 'plain').trim());
});
