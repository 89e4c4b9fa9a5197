import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type PackedItem, unpack } from '../../src/site/offline/pack.ts';
import { findPart, getBytes, listParts, type PartsList } from '../../src/site/offline/parts-list.ts';
import { offlinePartUrl, offlineWorkerUrl, urls } from '../../src/urls.ts';
import { listBuiltFiles } from './built-page.ts';
import { shippedSite } from './shipped.ts';

const read = (path: string) => readFileSync(join(shippedSite, path));
const list: PartsList = JSON.parse(read(urls.offlineParts).toString());
const items = new Map<string, PackedItem>(
  listParts(list).flatMap(({ group, number }) =>
    unpack(gunzipSync(read(offlinePartUrl(group, number)))).map((item) => [item.path, item] as const),
  ),
);
const textOf = (item: PackedItem | undefined) => new TextDecoder().decode(item?.bytes);

test('the whole site has at most five million bytes on a phone', () => {
  expect(getBytes(list)).toBeLessThanOrEqual(5_000_000);
});

test('each part is as long as the list says, and each thing in it is looked for there', () => {
  for (const { group, number, part } of listParts(list))
    expect(read(offlinePartUrl(group, number)).length, `${group} ${number}`).toBe(part[1]);
  expect(items.size).toBeGreaterThan(1000);
  const misplaced = listParts(list).flatMap(({ group, number }) =>
    unpack(gunzipSync(read(offlinePartUrl(group, number)))).filter(({ path }) => {
      const found = findPart(list, path);
      return found?.group !== group || found.number !== number;
    }),
  );
  expect(misplaced.map(({ path }) => path)).toEqual([]);
});

test('of pages that somebody may have to hide there is nothing in it: neither they, nor a result that leads to them', async () => {
  const secret = (await listBuiltFiles(shippedSite))
    .filter((file) => file.endsWith('index.html') && /<html[^>]* data-secret/u.test(read(file).toString()))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`);
  expect(secret.length).toBeGreaterThan(50);
  expect(secret.filter((path) => items.has(path))).toEqual([]);
  const shown = [...items.keys()].filter((path) => path.startsWith('/search-index/pages/'));
  expect(shown.length).toBeGreaterThan(500);
  const found = new Set(shown.map((path) => JSON.parse(textOf(items.get(path))).url));
  expect(secret.filter((path) => found.has(path))).toEqual([]);
});

test('every script and style that a kept page names is kept with it', () => {
  const files = new Set(list.files);
  const missing = [...items.values()].flatMap(({ page }) =>
    [...(page?.styles ?? []), ...(page?.scripts ?? [])].filter((file) => !files.has(file)),
  );
  expect([...new Set(missing)]).toEqual([]);
});

test('the worker is one script that loads no other, which old browsers take for no module', () => {
  const code = read(offlineWorkerUrl).toString();
  expect(code).not.toMatch(/^\s*(?:import|export)\b|\bimport\s*\(|importScripts/mu);
});
