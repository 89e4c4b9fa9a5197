import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStatutes } from '../../../src/content/statute-folder.ts';

let dir = '';
let other = '';
const inDir = (...path: string[]) => join(dir, ...path);
const names = async (dirs: string) => (await readStatutes(dirs)).map(({ name }) => name);

beforeAll(async () => {
  [dir, other] = (await Promise.all(['a', 'b'].map((part) => mkdtemp(join(tmpdir(), `mingli-statutes-${part}-`))))) as [
    string,
    string,
  ];
  await mkdir(inDir('行政法规', '旧'), { recursive: true });
  await Promise.all([
    writeFile(inDir('风筝法(2010-04-05).md'), '# 风筝法\n\n第一条 放。\n'),
    writeFile(inDir('说明.txt'), '第一条 不读。'),
    writeFile(inDir('行政法规', '旧', '风筝条例.md'), '# 风筝条例\n\n第一条 收。\n'),
    writeFile(join(other, '陀螺法.md'), '# 陀螺法\n\n第一条 转。\n'),
  ]);
});
afterAll(() => Promise.all([dir, other].map((folder) => rm(folder, { recursive: true }))));

test('reads the Markdown files of a folder and of those in it', async () => {
  expect(await readStatutes(dir)).toMatchObject([
    { name: '风筝条例.md', folder: inDir('行政法规', '旧'), statute: { title: '风筝条例' } },
    { name: '风筝法(2010-04-05).md', folder: dir, statute: { title: '风筝法', articles: [{ number: '1' }] } },
  ]);
});

test('reads several folders in their order, a file once', async () => {
  const both = ['陀螺法.md', '风筝条例.md', '风筝法(2010-04-05).md'];
  expect(await names([other, dir].join(delimiter))).toEqual(both);
  expect(await names(['', other, dir, other, inDir('行政法规'), ''].join(delimiter))).toEqual(both);
});

test('reads nothing where no folder is named', async () => {
  expect(await readStatutes('')).toEqual([]);
});

test('says which folder of several is missing', async () => {
  await expect(readStatutes([dir, inDir('gone')].join(delimiter))).rejects.toThrow(`「${inDir('gone')}」不存在`);
});

test('says what cannot be read, in one sentence', async () => {
  await expect(readStatutes(inDir('说明.txt'))).rejects.toThrow(
    /^STATUTES_DIR 指的「.*说明\.txt」读不了（ENOTDIR）：[^\n]+$/u,
  );
  await symlink(inDir('gone'), join(other, '断.md'));
  await expect(readStatutes(other)).rejects.toThrow(/^法规文本「.*断\.md」读不了（ENOENT）：[^\n]+$/u);
});
