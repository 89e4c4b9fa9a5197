import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scrub } from '../../../../cms/server/scrub/scrub.ts';
import { meetRemote, showRemote } from '../../../../cms/server/remote/remote.ts';
import {
  caseText,
  git,
  image,
  picture,
  publish,
  putOnMain,
  saveParams,
  startDesk,
  temporaryDir,
  writeFiles,
} from './desk.ts';

const none = { changed: [], drafts: [], kept: [], skipped: [] };

/** A desk with two cases published and one draft, and an empty repository elsewhere. */
async function startPair() {
  const desk = await startDesk();
  await putOnMain(desk.store, {
    'content/cases/one.md': caseText('一'),
    'content/cases/two.md': caseText('二'),
    'content/media/a.jpg': picture('a.jpg'),
  });
  await desk.ask('persistEntry', saveParams('secret', caseText('还没有审的'), { newEntry: true }));
  const url = join(temporaryDir(), 'remote.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', url]);
  return { desk, store: desk.store, dir: desk.store.git.dir, url };
}

/** Somebody elsewhere clones the repository, changes files (nothing takes one away) and pushes. */
function pushFrom(
  url: string,
  files: Record<string, string | Buffer | undefined>,
  change?: (clone: string) => void,
): void {
  const clone = join(temporaryDir(), 'clone');
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=县里', '-c', 'user.email=a@b.cn', ...args], { cwd: clone, stdio: 'pipe' });
  mkdirSync(clone);
  run('clone', '--quiet', url, '.');
  for (const [path, content] of Object.entries(files))
    if (content === undefined) rmSync(join(clone, path));
    else writeFiles(clone, { [path]: content });
  change?.(clone);
  run('add', '--all');
  run('commit', '--quiet', '-m', '在别处改');
  run('push', '--quiet', 'origin', 'HEAD:main');
}

const onMain = (dir: string, path: string) => git(dir, 'show', `main:content/${path}`);

test('an empty repository gets what is published and no draft; a second meeting does nothing', async () => {
  const { store, dir, url } = await startPair();
  expect(await meetRemote(store, url)).toEqual(none);
  expect(git(url, 'rev-parse', 'main')).toBe(git(dir, 'rev-parse', 'main'));
  expect(git(url, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  expect(await meetRemote(store, url)).toEqual(none);
});

test('what was pushed there is taken over, but links, strange names and what is no content', async () => {
  const { store, dir, url } = await startPair();
  await meetRemote(store, url);
  pushFrom(
    url,
    {
      'content/cases/one.md': caseText('一，改过'),
      'content/cases/two.md': undefined,
      'content/terms/new.md': caseText('新'),
      'content/.env': 'SECRET=1',
      'README.md': '说明',
    },
    (clone) => symlinkSync('/etc/passwd', join(clone, 'content/cases/evil.md')),
  );
  const { changed, skipped, ...rest } = await meetRemote(store, url);
  expect(changed).toEqual(['cases/one.md', 'cases/two.md', 'terms/new.md']);
  expect(skipped.sort()).toEqual(['README.md', 'content/.env', 'content/cases/evil.md']);
  expect(rest).toEqual({ drafts: [], kept: [] });
  expect(onMain(dir, 'cases/one.md')).toContain('改过');
  expect(git(dir, 'ls-tree', '-r', '--name-only', 'main').split('\n').sort()).toEqual([
    'content/cases/one.md',
    'content/media/a.jpg',
    'content/terms/new.md',
  ]);
  expect(git(url, 'rev-parse', 'main')).toBe(git(dir, 'rev-parse', 'main'));
});

test('where both sides changed an entry ours stands, and theirs waits for review and can be published', async () => {
  const { desk, store, dir, url } = await startPair();
  await meetRemote(store, url);
  pushFrom(url, {
    'content/cases/one.md': caseText('一，那边'),
    'content/cases/two.md': undefined,
    'content/media/a.jpg': picture('a.jpg', 'theirs'),
  });
  await putOnMain(store, {
    'content/cases/one.md': caseText('一，这边'),
    'content/cases/two.md': caseText('二，这边'),
    'content/media/a.jpg': Buffer.from(image('a.jpg', 'ours').content, 'base64'),
  });
  expect(await meetRemote(store, url)).toEqual({
    changed: [],
    drafts: ['cases/one.md'],
    kept: ['cases/two.md', 'media/a.jpg'],
    skipped: [],
  });
  expect(onMain(dir, 'cases/one.md')).toContain('这边');
  const { body } = await desk.ask('unpublishedEntry', { collection: 'cases', slug: 'one' });
  expect(body).toMatchObject({ status: 'pending_review' });
  // What they wrote is not asked for a second time.
  expect(await meetRemote(store, url)).toEqual(none);
  expect((await publish(desk, 'one')).status).toBe(200);
  expect(onMain(dir, 'cases/one.md')).toContain('那边');
  await meetRemote(store, url);
  expect(git(url, 'show', 'main:content/cases/one.md')).toContain('那边');
});

test('an entry that is being written here keeps its draft', async () => {
  const { desk, store, dir, url } = await startPair();
  await meetRemote(store, url);
  await desk.ask('persistEntry', saveParams('one', caseText('一，正在写')));
  pushFrom(url, { 'content/cases/one.md': caseText('一，那边') });
  await putOnMain(store, { 'content/cases/one.md': caseText('一，这边') });
  expect(await meetRemote(store, url)).toMatchObject({ drafts: [], kept: ['cases/one.md'] });
  expect(git(dir, 'show', 'cms/cases/one:content/cases/one.md')).toContain('正在写');
});

test('a repository with other contents, or none at all, is left alone and told in a sentence without its password', async () => {
  const { store, dir, url } = await startPair();
  pushFrom(url, { 'README.md': '别的项目' });
  const [there, here] = [git(url, 'rev-parse', 'main'), git(dir, 'rev-parse', 'main')];
  await expect(meetRemote(store, url)).rejects.toThrow(/另外的内容，没有动它/u);
  expect([git(url, 'rev-parse', 'main'), git(dir, 'rev-parse', 'main')]).toEqual([there, here]);
  await expect(meetRemote(store, join(url, 'nowhere'))).rejects.toThrow(/^没能和远程仓库「[^\n]*连不上[^\n]*。$/u);
  expect(showRemote('https://me:token@gitee.com/a/b.git')).toBe('https://gitee.com/a/b.git');
  expect(showRemote('https://me:pass@word@gitee.com/a/b.git')).toBe('https://gitee.com/a/b.git');
  expect(showRemote('git+https://me:token@gitee.com/a@b.git?private_token=abc#x')).toBe(
    'git+https://gitee.com/a@b.git',
  );
  expect(showRemote('git@gitee.com:a/b.git')).toBe('git@gitee.com:a/b.git');
  expect(readFileSync(join(dir, 'config'), 'utf8')).not.toContain('remote');
});

test('what was scrubbed here does not come back from there', async () => {
  const { store, dir, url } = await startPair();
  await putOnMain(store, { 'content/cases/one.md': caseText('王小明的事') });
  await meetRemote(store, url);
  await scrub(store.git, '王小明');
  const before = git(dir, 'for-each-ref');
  await expect(meetRemote(store, url)).rejects.toThrow(/^远程仓库「[^\n]*改写过历史[^\n]*建一个空的[^\n]*$/u);
  expect(git(dir, 'for-each-ref')).toBe(before);
});
