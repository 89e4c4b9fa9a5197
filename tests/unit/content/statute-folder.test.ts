import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStatutes } from '../../../src/content/statute-folder.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mingli-statutes-'));
  await writeFile(join(dir, '风筝法(2010-04-05).md'), '# 风筝法\n\n第一条 放。\n');
  await writeFile(join(dir, '说明.txt'), '第一条 不读。');
});
afterAll(() => rm(dir, { recursive: true }));

test('reads the Markdown files of a folder', async () => {
  expect(await readStatutes(dir)).toMatchObject([
    { name: '风筝法(2010-04-05).md', statute: { title: '风筝法', articles: [{ number: '1' }] } },
  ]);
});

test('reads nothing where no folder is named', async () => {
  expect(await readStatutes('')).toEqual([]);
});

test('says which folder is missing', async () => {
  await expect(readStatutes(join(dir, 'gone'))).rejects.toThrow(`「${join(dir, 'gone')}」不存在`);
});
