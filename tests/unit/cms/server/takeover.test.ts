import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  existsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateStrays } from '../../../../src/checks/shape/stray-files.ts';
import { readFolder, shippedContent } from '../../../../src/content/folder.ts';
import { getId } from '../../../../cms/server/git/objects.ts';
import { exportTree } from '../../../../cms/server/drafts/export.ts';
import { openStore, repositoryFor } from '../../../../cms/server/store/store.ts';
import { takeOver } from '../../../../cms/server/drafts/takeover.ts';
import { caseText, git, putOnMain, startDesk, temporaryDir, writeFiles } from './desk.ts';

const published = (dir: string) => git(dir, 'ls-tree', '-r', '--name-only', 'main').split('\n').filter(Boolean);
const read = (dir: string, path: string) => git(dir, 'show', `main:content/${path}`);

async function startWithFolder(files: Record<string, string | Buffer>) {
  const desk = await startDesk();
  const folder = temporaryDir();
  writeFiles(folder, files);
  return { desk, folder, dir: desk.store.git.dir, take: () => takeOver(desk.store, folder) };
}

test('takes what belongs to the portal and nothing else', async () => {
  const { take, dir, folder } = await startWithFolder({
    'cases/漏水.md': caseText('一'),
    'cases/2025/a.md': caseText('二'),
    'media/照片.jpg': Buffer.from([0, 255]),
    'media/plan.pdf': 'pdf',
    'site.json': '{}',
    'ui.json': '{}',
    'cases/notes.txt': 'x',
    'cases/.draft.md': 'x',
    'media/.DS_Store': 'x',
    '.env': 'SECRET=1',
    '.git/config': 'x',
    'README.md': 'x',
    'other/a.md': 'x',
  });
  writeFiles(temporaryDir(), {});
  symlinkSync('/etc/passwd', join(folder, 'cases/evil.md'));
  symlinkSync('/etc', join(folder, 'terms'));
  const all = ['cases/2025/a.md', 'cases/漏水.md', 'media/plan.pdf', 'media/照片.jpg', 'site.json', 'ui.json'];
  const outcome = await take();
  expect(outcome.changed.sort()).toEqual(all);
  expect(outcome.kept).toEqual([]);
  expect(outcome.skipped.sort()).toEqual(['cases/evil.md', 'terms']);
  expect(published(dir).sort()).toEqual(all.map((path) => `content/${path}`));
});

// That it builds, and that the desk lists all of it, is seen on the shipped site (tests/site/pages.test.ts).
test('all of the shipped content is taken over, as it stands in the folder', async () => {
  const { store } = await startDesk();
  expect(await takeOver(store, shippedContent)).toMatchObject({ kept: [], skipped: [] });
  const listed = git(store.git.dir, 'ls-tree', '-r', 'main').split('\n');
  const taken = new Map(
    listed.map((line) => line.split('\t') as [string, string]).map(([about, path]) => [path, about.split(' ')[2]]),
  );
  const { files, media } = await readFolder(shippedContent);
  expect(files.length).toBeGreaterThan(500);
  for (const { path, text } of files)
    expect(taken.get(`content/${path}`), path).toBe(getId({ kind: 'blob', content: Buffer.from(text) }));
  for (const name of [...media.map((one) => `media/${one}`), 'site.json', 'ui.json'])
    expect([...taken.keys()]).toContain(`content/${name}`);
});

/** «彩礼» as an older Windows writes it. */
const gbkName = Buffer.from([0xb2, 0xca, 0xc0, 0xf1]);
const inFolder = (folder: string, name: Buffer, ending = '') =>
  Buffer.concat([Buffer.from(`${folder}/`), name, Buffer.from(ending)]);

test.each<[string, (folder: string) => void, string[]]>([
  [
    'an entry',
    (folder) => writeFileSync(inFolder(`${folder}/cases`, gbkName, '.md'), 'x'),
    ['cases/\uFFFD\uFFFD\uFFFD\uFFFD.md'],
  ],
  [
    'a picture',
    (folder) => writeFileSync(inFolder(`${folder}/media`, Buffer.from([0xff]), '.jpg'), 'x'),
    ['media/\uFFFD.jpg'],
  ],
  [
    'a folder of entries',
    (folder) => {
      mkdirSync(inFolder(`${folder}/cases`, gbkName));
      writeFileSync(Buffer.concat([inFolder(`${folder}/cases`, gbkName), Buffer.from('/b.md')]), 'x');
    },
    ['cases/\uFFFD\uFFFD\uFFFD\uFFFD'],
  ],
  ['something at the top', (folder) => writeFileSync(inFolder(folder, gbkName), 'x'), ['\uFFFD\uFFFD\uFFFD\uFFFD']],
])('passes over %s whose name is no UTF-8, tells of it, and takes the rest', async (_, write, skipped) => {
  const { take, dir, folder } = await startWithFolder({ 'cases/a.md': caseText('一'), 'media/a.jpg': 'x' });
  write(folder);
  const outcome = await take();
  expect(outcome.changed).toEqual(['cases/a.md', 'media/a.jpg']);
  expect(published(dir)).toEqual(['content/cases/a.md', 'content/media/a.jpg']);
  expect(outcome.skipped).toEqual(skipped);
  const findings = validateStrays((await readFolder(folder)).strays);
  expect(findings).toMatchObject([
    { file: outcome.skipped[0], severity: 'error', fix: expect.stringContaining('改一个名字') },
  ]);
  expect(findings[0]!.message.includes('「彩礼')).toBe(!skipped[0]!.startsWith('media'));
});

test('taking the same folder again changes nothing', async () => {
  const { take, dir } = await startWithFolder({ 'cases/a.md': caseText('一') });
  await take();
  const main = git(dir, 'rev-parse', 'main');
  expect(await take()).toEqual({ changed: [], kept: [], skipped: [] });
  expect(git(dir, 'rev-parse', 'main')).toBe(main);
});

test('brings later changes of the folder to what the desk has published since', async () => {
  const { desk, folder, take, dir } = await startWithFolder({
    'cases/a.md': caseText('一'),
    'cases/b.md': caseText('二'),
    'cases/c.md': caseText('三'),
  });
  await take();
  await putOnMain(desk.store, { 'content/cases/a.md': caseText('编辑改的') });
  writeFiles(folder, { 'cases/b.md': caseText('文件夹改的'), 'cases/d.md': caseText('四') });
  rmSync(join(folder, 'cases/c.md'));
  expect(await take()).toEqual({ changed: ['cases/b.md', 'cases/c.md', 'cases/d.md'], kept: [], skipped: [] });
  expect(read(dir, 'cases/a.md')).toContain('编辑改的');
  expect(read(dir, 'cases/b.md')).toContain('文件夹改的');
  expect(published(dir)).toEqual(['content/cases/a.md', 'content/cases/b.md', 'content/cases/d.md']);
});

test('where both changed one file the desk stands, the folder stays in the history, and the caller hears of it once', async () => {
  const { desk, folder, take, dir } = await startWithFolder({
    'cases/a.md': caseText('一'),
    'cases/b.md': caseText('二'),
    'cases/c.md': caseText('三'),
  });
  await take();
  await putOnMain(desk.store, { 'content/cases/a.md': caseText('编辑改的') });
  await putOnMain(desk.store, { 'content/cases/b.md': caseText('编辑留的') });
  await putOnMain(desk.store, { 'content/cases/c.md': undefined });
  writeFiles(folder, {
    'cases/a.md': caseText('文件夹改的'),
    'cases/c.md': caseText('文件夹改的'),
    'cases/新.md': caseText('新'),
  });
  rmSync(join(folder, 'cases/b.md'));
  expect(await take()).toEqual({
    changed: ['cases/新.md'],
    kept: ['cases/a.md', 'cases/b.md', 'cases/c.md'],
    skipped: [],
  });
  expect(read(dir, 'cases/a.md')).toBe(caseText('编辑改的').trim());
  expect(read(dir, 'cases/b.md')).toContain('编辑留的');
  expect(published(dir)).toEqual(['content/cases/a.md', 'content/cases/b.md', 'content/cases/新.md']);
  expect(git(dir, 'show', 'source:content/cases/a.md')).toContain('文件夹改的');
  expect(git(dir, 'log', '--format=%an', 'main')).toContain('内容文件夹');
  expect((await take()).kept).toEqual([]);
});

test('two changes of different lines of one file are a conflict too: nothing nobody has written is ever put together', async () => {
  const { desk, folder, take, dir } = await startWithFolder({ 'cases/a.md': caseText('一', '一\n\n\n\n\n\n二') });
  await take();
  await putOnMain(desk.store, { 'content/cases/a.md': caseText('编辑改的', '一\n\n\n\n\n\n二') });
  writeFiles(folder, { 'cases/a.md': caseText('一', '一\n\n\n\n\n\n文件夹改的') });
  expect(await take()).toEqual({ changed: [], kept: ['cases/a.md'], skipped: [] });
  expect(read(dir, 'cases/a.md')).toContain('编辑改的');
});

test('a merge that a crash prevented is made up for at the next start', async () => {
  const { folder, take, dir } = await startWithFolder({ 'cases/a.md': caseText('一') });
  await take();
  const before = git(dir, 'rev-parse', 'main');
  writeFiles(folder, { 'cases/a.md': caseText('二') });
  await take();
  git(dir, 'update-ref', 'refs/heads/main', before);
  expect((await take()).changed).toEqual(['cases/a.md']);
});

test('refuses a folder that is missing or has become empty instead of emptying the site', async () => {
  const { folder, take, dir } = await startWithFolder({ 'cases/a.md': caseText('一') });
  await take();
  renameSync(folder, `${folder}-away`);
  await expect(take()).rejects.toThrow('CONTENT_DIR');
  mkdirSync(folder);
  await expect(take()).rejects.toThrow('是空的');
  expect(published(dir)).toEqual(['content/cases/a.md']);
  rmSync(`${folder}-away`, { recursive: true });
});

test('settings alone are a fine start', async () => {
  const { take } = await startWithFolder({ 'site.json': '{}' });
  expect(await take()).toEqual({ changed: ['site.json'], kept: [], skipped: [] });
});

test('a collection or an entry that has become a link loses nothing on the desk', async () => {
  const { folder, take, dir } = await startWithFolder({
    'cases/a.md': caseText('一'),
    'cases/b.md': caseText('二'),
    'terms/c.md': '三',
    'site.json': '{}',
  });
  await take();
  const elsewhere = temporaryDir();
  renameSync(join(folder, 'terms'), join(elsewhere, 'terms'));
  symlinkSync(join(elsewhere, 'terms'), join(folder, 'terms'));
  renameSync(join(folder, 'cases/a.md'), join(elsewhere, 'a.md'));
  symlinkSync(join(elsewhere, 'a.md'), join(folder, 'cases/a.md'));
  rmSync(join(folder, 'cases/b.md'));
  expect(await take()).toEqual({ changed: ['cases/b.md'], kept: [], skipped: ['cases/a.md', 'terms'] });
  expect(published(dir)).toEqual(['content/cases/a.md', 'content/site.json', 'content/terms/c.md']);
});

test('two content folders never share a repository', () => {
  expect(repositoryFor('content')).toBe(join('.desk', 'content.git'));
  expect(repositoryFor('/a')).not.toBe(repositoryFor('/b'));
});

test('exports what is published and afterwards touches only what has changed', async () => {
  const { desk, take } = await startWithFolder({
    'cases/a.md': caseText('一'),
    'cases/2025/b.md': caseText('二'),
    'media/照片.jpg': Buffer.from([0, 255]),
    'site.json': '{}',
  });
  await take();
  const out = join(temporaryDir(), 'published');
  expect((await exportTree(desk.store, out)).sort()).toEqual([
    'cases/2025/b.md',
    'cases/a.md',
    'media/照片.jpg',
    'site.json',
  ]);
  expect(readFileSync(join(out, 'media/照片.jpg'))).toEqual(Buffer.from([0, 255]));
  const longAgo = new Date(1_000_000);
  for (const path of ['cases/a.md', 'site.json']) utimesSync(join(out, path), longAgo, longAgo);

  await putOnMain(desk.store, { 'content/cases/a.md': caseText('改') });
  await putOnMain(desk.store, { 'content/cases/2025/b.md': undefined });
  expect(await exportTree(desk.store, out)).toEqual(['cases/2025/b.md', 'cases/a.md']);
  expect(readFileSync(join(out, 'cases/a.md'), 'utf8')).toBe(caseText('改'));
  expect(statSync(join(out, 'site.json')).mtime).toEqual(longAgo);
  expect(existsSync(join(out, 'cases/2025'))).toBe(false);
  expect(await exportTree(desk.store, out)).toEqual([]);
});

test('writes a half-exported folder, or one of another repository, anew', async () => {
  const { desk, take } = await startWithFolder({ 'cases/a.md': caseText('一') });
  await take();
  const out = join(temporaryDir(), 'published');
  await exportTree(desk.store, out);
  writeFiles(out, { 'cases/left-over.md': 'x' });
  rmSync(join(out, '.tree'));
  expect(await exportTree(desk.store, out)).toEqual(['cases/a.md']);
  expect(existsSync(join(out, 'cases/left-over.md'))).toBe(false);
  const other = await openStore(join(temporaryDir(), 'other.git'));
  expect(await exportTree(other, out)).toEqual([]);
  expect(existsSync(join(out, 'cases/a.md'))).toBe(false);
});
