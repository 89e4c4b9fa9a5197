import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { readyBundle } from '../../../src/outputs/bundles/ready-bundle.ts';

let cacheDir = '';
let made = 0;
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'bundles-'));
  made = 0;
});
afterEach(() => rm(cacheDir, { recursive: true, force: true }));

const make = async (dir: string) => {
  made += 1;
  await mkdir(dir);
  await writeFile(join(dir, 'bundle.js'), String(process.env.NODE_ENV));
};
const ready = (inputs: string[], task = make) => readyBundle({ name: '网页', inputs, cacheDir, make: task });
const listBundles = async () => (await readdir(cacheDir)).filter((name) => name !== 'lock');

test('a bundle is made once for its sources, for use, whoever asks for it', async () => {
  const dir = await ready(['LICENSE', 'src/floor.ts']);
  expect(await ready(['LICENSE', 'src/floor.ts'])).toBe(dir);
  expect(made).toBe(1);
  expect(await readFile(join(dir, 'bundle.js'), 'utf8')).toBe('production');
  expect(process.env.NODE_ENV).toBe('test');
});

test('other sources are another bundle, beside the one that somebody may still be reading', async () => {
  const [one, other] = [await ready(['LICENSE']), await ready(['LICENSE', 'src/floor.ts'])];
  expect(other).not.toBe(one);
  expect(await listBundles()).toHaveLength(2);
});

test('what is written about the sources is none: it makes no other bundle', async () => {
  const home = await mkdtemp(join(process.cwd(), '.cache/sources-'));
  onTestFinished(() => rm(home, { recursive: true }));
  const folder = relative(process.cwd(), home);
  await writeFile(join(home, 'a.ts'), '1');
  const dir = await ready([folder]);
  await writeFile(join(home, 'README.md'), '说明');
  expect(await ready([folder])).toBe(dir);
  expect(await ready([folder, join(folder, 'README.md')])).not.toBe(dir);
  await writeFile(join(home, 'a.ts'), '2');
  expect(await ready([folder])).not.toBe(dir);
});

test('one that is broken off halfway leaves nothing that passes for one, and is made at the next asking', async () => {
  const breakOff = async (dir: string) => {
    await make(dir);
    throw new Error('broken off');
  };
  await expect(ready(['LICENSE'], breakOff)).rejects.toThrow('broken off');
  const dir = await ready(['LICENSE']);
  expect(made).toBe(2);
  expect(await readdir(dir)).toEqual(['bundle.js']);
  expect(await listBundles()).toHaveLength(1);
});

test('one that nobody has asked for in a day goes when the next is made; one that was asked for stays', async () => {
  const [old, used] = [await ready(['LICENSE']), await ready(['README.md'])];
  const longAgo = new Date(Date.now() - 25 * 3600 * 1000);
  for (const dir of [old, used]) await utimes(dir, longAgo, longAgo);
  await ready(['README.md']);
  const next = await ready(['src/floor.ts']);
  expect((await listBundles()).sort()).toEqual([used, next].map((dir) => dir.split('/').at(-1)).sort());
});
