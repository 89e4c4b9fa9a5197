import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listBuiltFiles } from '../site/built-page.ts';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';

const cardCache = resolve('.cache/cards');
const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/** The built cards, each with a fingerprint. */
const readCards = async (outDir: string) => {
  const dir = join(outDir, 'cards');
  return Promise.all((await listBuiltFiles(dir)).map(async (file) => ({ file, hash: await hashOf(join(dir, file)) })));
};

/** The kept pictures that look like one of `hashes`. A picture drawn anew is another file on the disk, or has another name. */
const findKept = async (hashes: ReadonlySet<string>) => {
  const names = (await readdir(cardCache)).filter((name) => name.endsWith('.png')).sort();
  const kept = [];
  for (const name of names)
    if (hashes.has(await hashOf(join(cardCache, name))))
      kept.push(`${name} ${(await stat(join(cardCache, name))).ino}`);
  return kept;
};

test('a second build of the same content draws no card anew and makes the same cards', async () => {
  const dir = await writeContent(contentDirFor('twice'), {
    'explainers/leak.md': explainerText({ title: '楼上漏水怎么办？', topic: '邻里与相邻' }),
    'explainers/wages.md': explainerText({ title: '老板不发工资怎么办？', topic: '劳动与工资' }),
  });
  const outDir = outDirFor('twice');
  const build = async () => {
    expect(await buildContent(dir, outDir, { SKIP_CARDS: '' })).toMatchObject({ code: 0, stderr: '' });
    return readCards(outDir);
  };
  const first = await build();
  expect(first.length).toBe(1 + 2 * 3);
  const hashes = new Set(first.map(({ hash }) => hash));
  const kept = await findKept(hashes);
  expect(kept.length).toBeGreaterThanOrEqual(hashes.size);

  expect(await build()).toEqual(first);
  expect(await findKept(hashes)).toEqual(kept);
});
