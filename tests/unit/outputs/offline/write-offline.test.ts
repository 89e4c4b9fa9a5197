import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { NextSite } from '../../../../src/outputs/kept/standing-site.ts';
import { createStandingSite } from '../../../../src/outputs/kept/standing-site.ts';
import { writeOffline } from '../../../../src/outputs/offline/write-offline.ts';
import { createPortal } from '../../../../src/rules/portal/portal.ts';
import { getSearchRecords } from '../../../../src/site/search/records.ts';
import { unpack } from '../../../../src/site/offline/pack.ts';
import { findPart, type PartsList } from '../../../../src/site/offline/parts-list.ts';
import { offlinePartUrl, urls } from '../../../../src/urls.ts';
import { makeEntry, makeSite } from '../../make-portal.ts';

const explain = (id: string, title: string) =>
  makeEntry('explainers', id, { title, summary: '先止水，再谈赔。', topic: '邻里与相邻' }, '先关水。');
const portal = createPortal(makeSite(), [explain('leak', '楼上漏水怎么办？'), explain('noise', '邻居太吵怎么办？')]);

const toHtml = (text: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><title>${text}</title><link rel="stylesheet" href="/_astro/a.css"></head>` +
  `<body><main id="main"><h1>${text}</h1></main></body></html>`;

/** A site with these pages, which hold their own names, written in parts. */
async function write(dir: string, pages: Record<string, string>, files?: NextSite): Promise<PartsList> {
  const put = async (path: string, content: string) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  };
  for (const [path, text] of Object.entries(pages)) await put(join(path, 'index.html'), toHtml(text));
  for (const path of [urls.offline, urls.hotlines]) await put(join(path, 'index.html'), toHtml('壳'));
  for (const path of ['/_astro/a.css', urls.icons, urls.calendar]) await put(path, 'a');
  const drawn = new Map(
    Object.entries(pages).map(([path, digest]) => [path, { digest, files: ['/_astro/a.css'] }] as const),
  );
  await writeOffline(dir, portal, { drawn, records: getSearchRecords(portal), files });
  return JSON.parse(await readFile(join(dir, urls.offlineParts), 'utf8'));
}

async function makeFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-offline-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

/** What a phone finds under an address, as text. */
async function find(dir: string, list: PartsList, path: string): Promise<string | undefined> {
  const found = findPart(list, path);
  if (!found) return undefined;
  const packed = await readFile(join(dir, offlinePartUrl(found.group, found.number)));
  const item = unpack(gunzipSync(packed)).find((each) => each.path === path);
  return item && new TextDecoder().decode(item.bytes);
}

const pages = {
  '/': '首页',
  '/explainers/leak/': '漏水',
  '/explainers/topics/邻里 100%/': '邻里',
  '/cases/in/lanshan/': '一个地方的案例',
  '/q/abc234/': '纸上的网址',
};

test('a page is found under the address by which a browser asks for it, also one with a Chinese name', async () => {
  const dir = await makeFolder();
  const list = await write(dir, pages);
  expect(await find(dir, list, '/')).toContain('首页');
  expect(await find(dir, list, '/explainers/leak/')).toContain('漏水');
  const topic = new URL('https://a.example/explainers/topics/邻里 100%25/').pathname;
  expect(await find(dir, list, topic)).toContain('邻里');
});

test('lists by place, and what only papers lead to, are in no part', async () => {
  const dir = await makeFolder();
  const list = await write(dir, pages);
  expect(await find(dir, list, '/cases/in/lanshan/')).toBeUndefined();
  expect(await find(dir, list, '/q/abc234/')).toBeUndefined();
});

test('the search has the pages that are kept, and nothing of any other', async () => {
  const dir = await makeFolder();
  const list = await write(dir, pages);
  const index = JSON.parse((await find(dir, list, '/search-index.json')) ?? '');
  expect(index.pages).toBe(1);
  const all = await Promise.all(
    (list.parts['search-index'] ?? []).map(async (_, number) =>
      gunzipSync(await readFile(join(dir, offlinePartUrl('search-index', number)))).toString(),
    ),
  );
  expect(all.join('')).toContain('楼上漏水怎么办');
  expect(all.join('')).not.toContain('邻居太吵');
});

test('of the last site those parts are taken of which nothing has changed, and all says the same as if it were made anew', async () => {
  const [first, again, clean] = [await makeFolder(), await makeFolder(), await makeFolder()];
  const open = createStandingSite();
  const files = open(first);
  const before = await write(first, pages, files);
  files.settle(first);
  const changed = { ...pages, '/explainers/leak/': '漏水，改过' };
  const next = open(again);
  const made: string[] = [];
  const watched = { ...next, note: (path: string, of: string) => (made.push(path), next.note(path, of)) };
  const now = await write(again, changed, watched);
  // The list of all parts is made anew each time.
  expect(made).toEqual([offlinePartUrl('explainers', 0), urls.offlineParts]);
  expect(now).toEqual(await write(clean, changed));
  expect(now.parts.explainers).not.toEqual(before.parts.explainers);
  expect({ ...now.parts, explainers: [] }).toEqual({ ...before.parts, explainers: [] });
});
