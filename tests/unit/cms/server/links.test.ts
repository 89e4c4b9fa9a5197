import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportTree } from '../../../../cms/server/drafts/export.ts';
import { takeOver } from '../../../../cms/server/drafts/takeover.ts';
import { scrub } from '../../../../cms/server/scrub/scrub.ts';
import { openStore } from '../../../../cms/server/store/store.ts';
import {
  caseText,
  type Desk,
  git,
  newRepository,
  picture,
  putOnMain,
  saveParams,
  temporaryDir,
  writeFiles,
} from './desk.ts';
import { startPeopleDesk } from './people-desk.ts';

const path = 'content/cases/leak.md';
const which = { collection: 'cases', slug: 'leak' };
const secret = '文件夹外面的话';

/** Pushes a commit in which links stand at some paths, as somebody may who reaches the repository by Git. */
function pushLinks(desk: Pick<Desk, 'store'>, ref: string, links: Record<string, '120000' | '160000'>, target: string) {
  const { dir } = desk.store.git;
  const env = { ...process.env, GIT_DIR: dir, GIT_INDEX_FILE: join(temporaryDir(), 'index') };
  const run = (args: string[], input?: string) => execFileSync('git', args, { env, input, encoding: 'utf8' }).trim();
  const blob = run(['hash-object', '-w', '--stdin'], target);
  run(['read-tree', ref]);
  for (const [at, mode] of Object.entries(links))
    run([
      'update-index',
      '--add',
      '--replace',
      '--cacheinfo',
      `${mode},${mode === '160000' ? '1'.repeat(40) : blob},${at}`,
    ]);
  const author = ['-c', 'user.name=x', '-c', 'user.email=x@y'];
  const message = run(['log', '-1', '--format=%B', ref]);
  run(['update-ref', ref, run([...author, 'commit-tree', run(['write-tree']), '-p', ref], message)]);
}

const modes = ['120000', '160000'] as const;

test.each(modes)('a draft in which an entry or an image has become a link (%s) goes nowhere', async (mode) => {
  const { desk, editor, reviewer } = await startPeopleDesk();
  const outside = join(temporaryDir(), 'outside.md');
  writeFileSync(outside, secret);
  await putOnMain(desk.store, { [path]: caseText('漏水') });
  for (const at of [path, 'content/media/图.png', 'content/cases/second.md', 'content/rooms']) {
    await editor.ask('persistEntry', saveParams('leak', caseText('改了')));
    const step = (member: typeof editor, newStatus: string) => member.ask('stepDraft', { ...which, newStatus });
    expect((await step(editor, 'pending_review')).status).toBe(200);
    expect((await step(reviewer, 'pending_publish')).status).toBe(200);
    pushLinks(desk, 'refs/heads/cms/cases/leak', { [at]: mode }, outside);
    for (const [action, params] of [
      ['unpublishedEntry', {}],
      ['unpublishedEntryDataFile', { path }],
      ['draftFiles', {}],
      ['draftHistory', {}],
      ['entryTexts', { path }],
      ['listEntries', {}],
    ] as const) {
      const answer = await reviewer.ask(action, { ...which, ...params });
      expect(answer.status, action).toBeLessThan(500);
      expect(JSON.stringify(answer.body)).not.toContain(secret);
    }
    const main = git(desk.store.git.dir, 'rev-parse', 'main');
    for (const refused of [
      await step(reviewer, 'pending_publish'),
      await reviewer.ask('publishUnpublishedEntry', which),
    ])
      expect(refused).toMatchObject({ status: 409, body: { error: expect.stringContaining('是一个链接') } });
    expect(git(desk.store.git.dir, 'rev-parse', 'main')).toBe(main);
    expect((await editor.ask('deleteUnpublishedEntry', which)).status).toBe(200);
  }
  expect(desk.logged).toEqual([]);
});

test.each(modes)(
  'links that stand in what is published (%s) are neither read, listed nor exported, and give way',
  async (mode) => {
    const { desk, editor } = await startPeopleDesk();
    const outside = temporaryDir();
    writeFiles(outside, { 'leak.md': secret, 'a.png': secret });
    await putOnMain(desk.store, { [path]: caseText('漏水'), 'content/media/ok.png': picture('ok.png') });
    const links = { 'content/cases/link.md': mode, 'content/media/link.png': mode, 'content/rooms': mode };
    pushLinks(desk, 'refs/heads/main', links, outside);

    for (const [action, params] of [
      ['getEntry', { path: 'content/cases/link.md' }],
      ['getMediaFile', { path: 'content/media/link.png' }],
      ['getEntry', { path: 'content/rooms/leak.md' }],
    ] as const)
      expect((await editor.ask(action, params)).status).toBe(404);
    const listed = await editor.ask('entriesByFolder', { folder: 'content/cases', extension: 'md' });
    expect(listed.body).toHaveLength(1);
    expect((await editor.ask('getMedia', { mediaFolder: 'content/media' })).body).toHaveLength(1);

    const exported = join(temporaryDir(), 'published');
    await exportTree(desk.store, exported);
    const files = readdirSync(exported, { recursive: true, withFileTypes: true });
    expect(
      files
        .filter((item) => item.isFile())
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['.tree', 'leak.md', 'ok.png']);
    expect(files.some((item) => item.isSymbolicLink())).toBe(false);

    const texts = { room: '---\nname: 一号室\n---\n', link: caseText('真的') };
    expect((await editor.ask('persistEntry', saveParams('link', texts.link))).status).toBe(200);
    expect((await editor.ask('persistEntry', saveParams('one', texts.room, { collection: 'rooms' }))).status).toBe(200);
    expect(readdirSync(outside).sort()).toEqual(['a.png', 'leak.md']);
    expect(readFileSync(join(outside, 'leak.md'), 'utf8')).toBe(secret);
    await scrub(desk.store.git, '漏水');
    expect(git(desk.store.git.dir, 'fsck', '--strict')).toBe('');
    expect(desk.logged).toEqual([]);
  },
);

test('links in the content folder and its media are passed over and told, and nothing behind them is taken', async () => {
  const [folder, outside] = [temporaryDir(), temporaryDir()];
  writeFiles(outside, { 'secret.md': secret, 'a.png': secret, 'deep/b.png': secret });
  writeFiles(folder, { 'cases/leak.md': caseText('漏水'), 'media/ok.png': picture('ok.png') });
  symlinkSync(join(outside, 'secret.md'), join(folder, 'cases/secret.md'));
  symlinkSync(join(outside, 'a.png'), join(folder, 'media/a.png'));
  symlinkSync(join(outside, 'deep'), join(folder, 'media/deep'));
  symlinkSync(outside, join(folder, 'rooms'));
  symlinkSync(join(folder, 'cases'), join(folder, 'media/loop'));
  symlinkSync('/dev/zero', join(folder, 'media/zero.png'));
  symlinkSync('nowhere', join(folder, 'cases/nowhere.md'));
  mkdirSync(join(folder, 'terms'));
  execFileSync('mkfifo', [join(folder, 'terms/pipe.md')]);

  const store = await openStore(newRepository());
  const { changed, skipped } = await takeOver(store, folder);
  expect(changed.sort()).toEqual(['cases/leak.md', 'media/ok.png']);
  expect(skipped.sort()).toEqual([
    ...['cases/nowhere.md', 'cases/secret.md', 'media/a.png', 'media/deep', 'media/loop', 'media/zero.png'],
    ...['rooms', 'terms/pipe.md'],
  ]);
  const exported = join(temporaryDir(), 'published');
  await exportTree(store, exported);
  expect(existsSync(join(exported, 'rooms'))).toBe(false);
  expect(git(store.git.dir, 'rev-list', '--objects', '--all')).not.toContain('secret');
});
