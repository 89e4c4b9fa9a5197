import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type BuiltPage, listBuiltFiles, parsePage } from './built-page.ts';
import { shippedSite } from './shipped.ts';

const kilobyte = 1024;
let page: BuiltPage;

/** What a host sends: brotli at its default, which is the best. */
const weigh = async (path: string) => brotliCompressSync(await readFile(join(shippedSite, path))).length;
const weighAll = async (paths: readonly string[]) =>
  (await Promise.all(paths.map(weigh))).reduce((sum, size) => sum + size, 0);

const addresses = (selector: string, name: string): string[] =>
  page.root.querySelectorAll(selector).map((element) => element.getAttributeValue(name) ?? '');

beforeAll(async () => {
  const files = (await listBuiltFiles(shippedSite)).filter((file) => /^explainers\/[^/]+\/index\.html$/u.test(file));
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, size: (await stat(join(shippedSite, file))).size })),
  );
  const largest = sizes.sort((a, b) => b.size - a.size)[0]!.file;
  page = parsePage(largest, await readFile(join(shippedSite, largest), 'utf8'));
});

test('the largest explainer and its styles weigh at most 14 KB', async () => {
  const styles = addresses('link[rel="stylesheet"]', 'href');
  expect(styles.length).toBeGreaterThan(0);
  expect(await weighAll([page.path, ...styles])).toBeLessThanOrEqual(14 * kilobyte);
});

test('its scripts weigh at most 10 KB before anything is touched', async () => {
  const scripts = addresses('script[src]', 'src');
  expect(scripts.length).toBeGreaterThan(0);
  // A module that a script imports on its own is loaded as well.
  const loaded = new Set(scripts);
  for (const path of loaded) {
    const code = await readFile(join(shippedSite, path), 'utf8');
    for (const [, found] of code.matchAll(/(?:import|from)\s*["'](\.?\/[^"']+)["']/gu))
      loaded.add(new URL(found!, `http://site${path}`).pathname);
  }
  expect(await weighAll([...loaded])).toBeLessThanOrEqual(10 * kilobyte);
});

test('it loads no font and no picture of its own accord', () => {
  expect(addresses('link[rel="preload"]', 'href')).toEqual([]);
  expect(addresses('img', 'src')).toEqual([]);
});
