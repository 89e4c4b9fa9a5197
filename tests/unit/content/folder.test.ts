import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentDir, readFolder, shippedContent } from '../../../src/content/folder.ts';

async function write(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-folder-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

test('reads Markdown of all collections, media by path, and the settings as text', async () => {
  const dir = await write({
    'cases/b.md': '二',
    'cases/2024/a.md': '一',
    'cases/.obsidian/c.md': '',
    'media/2024/photo.jpg': '',
    'media/.DS_Store': '',
    '.git/HEAD': '',
    '.gitignore': '',
    'README.md': '',
    'site.json': '{}',
    'ui.en.json': '{"nav.home": "Home"}',
  });
  expect(await readFolder(dir)).toEqual({
    dir,
    files: [
      { path: 'cases/2024/a.md', collection: 'cases', id: 'a', text: '一' },
      { path: 'cases/b.md', collection: 'cases', id: 'b', text: '二' },
    ],
    media: ['2024/photo.jpg'],
    site: '{}',
    ui: { 'ui.en.json': '{"nav.home": "Home"}' },
    strays: [],
  });
});

test('names every file that no reader will ever see', async () => {
  const strays = ['.env', 'cases/.hidden.md', 'cases/A.MD', 'cases/notes.txt', 'media/plan.pdf', 'other/x.md', 'ui.js'];
  const { strays: found } = await readFolder(
    await write(Object.fromEntries([...strays, 'cases/a.md'].map((path) => [path, '']))),
  );
  expect(found).toEqual(strays.map((path) => ({ path, isLink: false })));
});

test('follows no link, wherever it leads, and names it', async () => {
  const dir = await write({ 'cases/a.md': '', 'elsewhere/regions/b.md': '' });
  await symlink(join(dir, 'elsewhere/regions'), join(dir, 'regions'));
  await symlink(join(dir, 'cases/a.md'), join(dir, 'cases/b.md'));
  await symlink('/nowhere', join(dir, 'site.json'));
  const { files, site, strays } = await readFolder(dir);
  expect(files.map(({ path }) => path)).toEqual(['cases/a.md']);
  expect(site).toBeUndefined();
  expect(strays.filter(({ isLink }) => isLink).map(({ path }) => path)).toEqual(['cases/b.md', 'regions', 'site.json']);
});

test('may itself be reached through a link', async () => {
  const dir = await write({ 'cases/a.md': '' });
  await symlink(dir, `${dir}-link`);
  expect((await readFolder(`${dir}-link`)).files).toHaveLength(1);
});

describe('a folder that holds no portal is refused in a sentence that names it', () => {
  test.each<[string, (dir: string) => Promise<unknown>]>([
    ['没有内容文件夹', (dir) => rm(dir, { recursive: true })],
    ['是空的', (dir) => rm(join(dir, 'cases'), { recursive: true })],
    ['是空的', (dir) => rename(join(dir, 'cases/a.md'), join(dir, 'cases/a.txt'))],
    ['是空的', (dir) => rename(join(dir, 'cases'), join(dir, 'Cases'))],
    [
      '只是一个链接',
      (dir) => rename(join(dir, 'cases'), `${dir}-cases`).then(() => symlink(`${dir}-cases`, join(dir, 'cases'))),
    ],
    ['是一个文件', (dir) => rm(dir, { recursive: true }).then(() => writeFile(dir, ''))],
  ])('%s', async (words, spoil) => {
    const dir = await write({ 'cases/a.md': '' });
    await spoil(dir);
    await expect(readFolder(dir)).rejects.toThrow(words);
    await expect(readFolder(dir)).rejects.toThrow(dir);
  });

  test('settings alone are a portal', async () => {
    expect(await readFolder(await write({ 'site.json': '{}' }))).toMatchObject({ files: [], site: '{}' });
  });
});

test('CONTENT_DIR names the folder in use', () => {
  vi.stubEnv('CONTENT_DIR', '/somewhere/words');
  expect(contentDir()).toBe('/somewhere/words');
  vi.stubEnv('CONTENT_DIR', undefined);
  expect(contentDir()).toBe(shippedContent);
});

test('a folder under the name of a file that is read is told of, empty or not', async () => {
  const dir = await write({ 'site.json/a.txt': '', 'cases/a.md': '一', 'media/2021.d/a.jpg': '' });
  await mkdir(join(dir, 'ui.json'));
  await mkdir(join(dir, 'cases', 'b.md'));
  const { site, ui, strays } = await readFolder(dir);
  expect({ site, ui }).toEqual({ site: undefined, ui: {} });
  expect(strays.filter(({ isFolder }) => isFolder).map(({ path }) => path)).toEqual([
    'cases/b.md',
    'site.json',
    'ui.json',
  ]);
});
