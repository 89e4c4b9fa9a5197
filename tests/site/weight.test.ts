import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, listBuiltFiles, parsePage } from './built-page.ts';
import { shippedSite } from './shipped.ts';

const kilobyte = 1024;

/** What a host sends: brotli at its default, which is the best. */
const weigh = async (path: string) => brotliCompressSync(await readFile(join(shippedSite, path))).length;
const weighAll = async (paths: readonly string[]) =>
  (await Promise.all(paths.map(weigh))).reduce((sum, size) => sum + size, 0);

const roughly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The page of a collection that weighs the most: the ten that do after a quick look are weighed as they are sent. */
async function getHeaviest(collection: string): Promise<BuiltPage> {
  const isEntry = new RegExp(`^${collection}/[^/]+/index\\.html$`, 'u');
  const files = (await listBuiltFiles(shippedSite)).filter((file) => isEntry.test(file));
  const sorted = async (candidates: readonly string[], getWeight: (file: string) => Promise<number>) =>
    (await Promise.all(candidates.map(async (file) => ({ file, weight: await getWeight(file) }))))
      .sort((a, b) => b.weight - a.weight)
      .map(({ file }) => file);
  const quick = await sorted(
    files,
    async (file) => brotliCompressSync(await readFile(join(shippedSite, file)), roughly).length,
  );
  const [heaviest = ''] = await sorted(quick.slice(0, 10), weigh);
  return parsePage(heaviest, await readFile(join(shippedSite, heaviest), 'utf8'));
}

/** The word processor of a paper is fetched at the press of its button. */
describe.each([
  { collection: 'explainers', scripts: 10 },
  { collection: 'forms', scripts: 25 },
])('the heaviest page of $collection', ({ collection, scripts: mostScripts }) => {
  let page: BuiltPage;

  const addresses = (selector: string, name: string): string[] =>
    page.root.querySelectorAll(selector).map((element) => element.getAttributeValue(name) ?? '');

  beforeAll(async () => {
    page = await getHeaviest(collection);
  });

  test('weighs at most 14 KB with its styles', async () => {
    const styles = addresses('link[rel="stylesheet"]', 'href');
    expect(styles.length).toBeGreaterThan(0);
    expect(await weighAll([page.path, ...styles])).toBeLessThanOrEqual(14 * kilobyte);
  });

  test(`has scripts of at most ${mostScripts} KB before anything is touched`, async () => {
    const scripts = addresses('script[src]', 'src');
    expect(scripts.length).toBeGreaterThan(0);
    // A module that a script imports on its own is loaded as well.
    const loaded = new Set(scripts);
    for (const path of loaded) {
      const code = await readFile(join(shippedSite, path), 'utf8');
      for (const [, found] of code.matchAll(/(?:import|from)\s*["'](\.?\/[^"']+)["']/gu))
        loaded.add(new URL(found!, `http://site${path}`).pathname);
    }
    expect(await weighAll([...loaded])).toBeLessThanOrEqual(mostScripts * kilobyte);
  });

  test('loads no font and no picture of its own accord', () => {
    expect(addresses('link[rel="preload"]', 'href')).toEqual([]);
    expect(addresses('img', 'src')).toEqual([]);
  });
});
