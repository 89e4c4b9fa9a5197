import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
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

/** 风筝法 and 行政法规 in the signs of an older Windows (GBK). */
const kites = Buffer.from('b7e7f3ddb7a8', 'hex');
const rules = Buffer.from('d0d0d5feb7a8b9e6', 'hex');
const md = Buffer.from('.md');

test.each<[string, Buffer[], string]>([
  ['a text', [Buffer.concat([kites, md])], '「风筝法.md」，打不开：'],
  ['a folder', [rules, Buffer.from('a.md')], '「行政法规」，打不开：'],
  ['a text in a folder', [Buffer.from('旧'), Buffer.concat([kites, md])], '「风筝法.md」，打不开：'],
  ['a name in no signs that are known', [Buffer.concat([Buffer.from([0xff]), md])], '的压缩包），打不开：'],
  [
    'a text behind a name that holds a sign of its own for the unreadable',
    [Buffer.from('\uFFFD'), Buffer.concat([kites, md])],
    '「风筝法.md」',
  ],
])('says which name is no UTF-8, and what it was: %s', async (_, path, said) => {
  const folder = await mkdtemp(join(tmpdir(), 'mingli-statutes-gbk-'));
  const slash = Buffer.from('/');
  const full = path.reduce((above, part) => Buffer.concat([above, slash, part]), Buffer.from(folder));
  await mkdir(full.subarray(0, full.lastIndexOf(slash)), { recursive: true });
  await writeFile(full, '# 风筝法\n\n第一条 放。\n');
  const refusal = (await readStatutes(folder).catch((error: Error) => error)) as Error;
  expect(refusal.message).toMatch(/^法规文本「[^\n]+」的名字不是 UTF-8（[^\n]+移出 STATUTES_DIR 的文件夹[^\n]+$/u);
  expect(refusal.message).toContain(said);
  expect(refusal.message).not.toMatch(/undefined|E[A-Z]{4}/u);
  await rm(folder, { recursive: true });
});

test('says how many names are none, and minds none that it would not read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingli-statutes-gbk-'));
  const at = (name: Buffer) => Buffer.concat([Buffer.from(`${folder}/`), name]);
  const text = at(Buffer.concat([kites, Buffer.from('.txt')]));
  await writeFile(text, '第一条 不读。');
  await writeFile(join(folder, '\uFFFD.md'), '# 陀螺法\n\n第一条 转。\n');
  expect(await names(folder)).toEqual(['\uFFFD.md']);
  await rename(text, at(Buffer.concat([kites, md])));
  await writeFile(at(Buffer.concat([rules, md])), '');
  await expect(readStatutes(folder)).rejects.toThrow('（这样的还有 1 个）');
  await rm(folder, { recursive: true });
});
