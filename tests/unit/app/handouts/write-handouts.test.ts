import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Print } from '../../../../src/app/handouts/print.ts';
import { writeHandout } from '../../../../src/app/handouts/write-handouts.ts';

let outDir = '';
beforeEach(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'mingli-handouts-'));
});
afterEach(() => rm(outDir, { recursive: true }));

/** Pages that weigh 60 KB each, and what was said before each volume. */
const printHeavy = (covers: string[]): Print => {
  return ({ pages, cover }) => {
    covers.push(cover?.title ?? '');
    return Promise.resolve({ pdf: Buffer.alloc(pages.length * 60 * 1024), tooLong: [] });
  };
};

const pages = Array.from({ length: 12 }, (_, index) => `/explainers/e${index}/`);
const booklet = { file: 'a4/labour.pdf', size: 'a4', title: '劳动与工资', pages, isBooklet: true } as const;

test('a booklet is bound in as few volumes as a chat sends, none heavier than 300 KB', async () => {
  const covers: string[] = [];
  const written = await writeHandout(booklet, outDir, printHeavy(covers));
  expect(written.map(({ file, bytes }) => [file, bytes / 1024])).toEqual([
    ['a4/labour-1.pdf', 240],
    ['a4/labour-2.pdf', 240],
    ['a4/labour-3.pdf', 240],
  ]);
  expect(covers.slice(-3)).toEqual([1, 2, 3].map((number) => `明白纸：劳动与工资（${number}／3）`));
  expect((await readdir(join(outDir, 'a4'))).sort()).toEqual(['labour-1.pdf', 'labour-2.pdf', 'labour-3.pdf']);
});

test('a small booklet is one volume under its own name, and a sheet that is too heavy by itself is written all the same', async () => {
  const [small] = await writeHandout({ ...booklet, pages: pages.slice(0, 2) }, outDir, printHeavy([]));
  expect(small?.file).toBe('a4/labour.pdf');
  const heavy: Print = () => Promise.resolve({ pdf: Buffer.alloc(400 * 1024), tooLong: [] });
  expect(await writeHandout({ ...booklet, pages: pages.slice(0, 2) }, outDir, heavy)).toHaveLength(2);
});
