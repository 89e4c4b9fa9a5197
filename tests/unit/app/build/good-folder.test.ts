import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keepGood } from '../../../../src/app/build/good-folder.ts';
import { listFolder } from '../../../../src/content/list-folder.ts';
import { temporaryDir } from '../../cms/server/desk.ts';

async function makeFolders() {
  const home = temporaryDir();
  const [content, good] = [join(home, 'content'), join(home, 'good')];
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  };
  const read = async () => {
    const { files } = await listFolder(good);
    return Object.fromEntries(
      await Promise.all(files.map(async (path) => [path, await readFile(join(good, path), 'utf8')] as const)),
    );
  };
  return { content, good, write, read };
}

test('keeps what the site was built of, and of what was left out what it had', async () => {
  const { content, good, write, read } = await makeFolders();
  await write('terms/a.md', 'one');
  await write('terms/2024/b.md', 'two');
  await keepGood(content, good, []);
  expect(await read()).toEqual({ 'terms/2024/b.md': 'two', 'terms/a.md': 'one' });

  await write('terms/a.md', 'broken');
  await write('terms/new.md', 'broken too');
  await write('terms/2024/b.md', 'two, changed');
  await keepGood(content, good, ['terms/a.md', 'terms/new.md']);
  expect(await read()).toEqual({ 'terms/2024/b.md': 'two, changed', 'terms/a.md': 'one' });

  await rm(join(content, 'terms/2024/b.md'));
  await write('terms/a.md', 'mended');
  await keepGood(content, good, []);
  expect(await read()).toEqual({ 'terms/a.md': 'mended', 'terms/new.md': 'broken too' });
});

test('copies nothing that has not changed', async () => {
  const { content, good, write } = await makeFolders();
  await write('terms/a.md', 'one');
  await keepGood(content, good, []);
  const { ino } = await stat(join(good, 'terms/a.md'));
  await keepGood(content, good, []);
  expect((await stat(join(good, 'terms/a.md'))).ino).toBe(ino);
});
