import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder, shippedContent } from '../../src/content/folder.ts';
import { collectionNames } from '../../src/schemas/index.ts';
import { entryUrl } from '../../src/urls.ts';
import { type BuiltPage, listBuiltFiles, parsePage } from './built-page.ts';
import { findBreaches, pageRules } from './page-rules.ts';
import { shippedSite, siteUrl } from './shipped.ts';
import { readShippedPages } from './shipped-pages.ts';

const site = { dir: shippedSite, url: siteUrl };
let pages: readonly BuiltPage[] = [];
beforeAll(async () => {
  pages = await readShippedPages();
});

test.each([
  '/',
  ...collectionNames.filter((name) => name !== 'pages').map((name) => `/${name}/`),
  '/search/',
  '/sums/',
  '/admin/',
  '/404.html',
  '/feed.xml',
  '/feed.json',
  '/sitemap-index.xml',
  '/robots.txt',
  '/_headers',
])('%s is built', (path) => {
  expect(existsSync(join(shippedSite, path.endsWith('/') ? `${path}index.html` : path))).toBe(true);
});

test('every entry of the content has a page', async () => {
  const { files } = await readFolder(shippedContent);
  const built = new Set(pages.map(({ path }) => path));
  expect(files.length).toBeGreaterThan(0);
  expect(files.map((file) => entryUrl(file)).filter((path) => !built.has(path))).toEqual([]);
});

test('every entry can be passed on by the largest of its pictures, but for what has to be hidden', () => {
  const entries = pages.filter(({ root }) => root.querySelector('meta[property="og:type"][content="article"]'));
  const shared = entries.filter(({ root }) => root.querySelector('main a[data-share]'));
  const without = entries.filter((page) => !shared.includes(page));
  const isHidden = ({ root }: BuiltPage) => root.querySelector('html[data-secret], meta[name="robots"]') !== null;
  // A question on the way is no end to pass on.
  const isQuestion = ({ path, root }: BuiltPage) =>
    /^\/pathways\/.+\/.+\/$/u.test(path) && !root.querySelector('.answer');
  expect(shared.length).toBeGreaterThan(entries.length / 2);
  expect(without.filter((page) => !isHidden(page) && !isQuestion(page)).map(({ path }) => path)).toEqual([]);
  for (const { root, path } of shared) {
    const picture = root.querySelector('main a[data-share]')?.getAttributeValue('href') ?? '';
    const isCard =
      ['regions', 'laws', 'terms'].some((name) => path.startsWith(`/${name}/`)) || /^\/[^/]+\/$/u.test(path);
    expect(picture, path).toMatch(isCard ? /^\/cards\/.+(?<!-poster)\.png$/u : /^\/cards\/.+-poster\.png$/u);
  }
});

test('lists, sums, numbers, search and the pages about the portal can be passed on, but for what is kept out of search engines', () => {
  const others = pages.filter(({ root }) => root.querySelector('meta[property="og:type"][content="website"]'));
  const [open, kept] = [true, false].map((isOpen) =>
    others.filter(({ root }) => (root.querySelector('meta[name="robots"]') === null) === isOpen),
  );
  const isShared = ({ root }: BuiltPage) =>
    root.querySelector('main a[data-share]')?.getAttributeValue('href') === '/cards/site.png';
  const paths = open!.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/explainers/',
      '/sums/litigation-fee/',
      '/hotlines/',
      '/search/',
      '/about/compliance/',
    ]),
  );
  expect(open!.filter((page) => !isShared(page)).map(({ path }) => path)).toEqual([]);
  expect(kept!.length).toBeGreaterThan(0);
  expect(kept!.filter(isShared).map(({ path }) => path)).toEqual([]);
});

test('every entry of the content is on the list of the desk', async () => {
  const { files } = await readFolder(shippedContent);
  const { entries } = JSON.parse(await readFile(join(shippedSite, 'admin/library.json'), 'utf8')) as {
    entries: Record<string, { id: string }[]>;
  };
  for (const name of collectionNames) {
    const ids = files.filter(({ collection }) => collection === name).map(({ id }) => id);
    expect(entries[name]?.map(({ id }) => id).sort(), name).toEqual(ids.sort());
  }
});

describe('every page', () => {
  test.each(Object.entries(pageRules))('%s', (_, rule) => {
    expect(findBreaches(rule, pages, site)).toEqual([]);
  });
});

test('every stylesheet loads nothing from another host', async () => {
  const sheets = (await listBuiltFiles(shippedSite)).filter(
    (file) => file.startsWith('_astro/') && file.endsWith('.css'),
  );
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets)
    expect(await readFile(join(shippedSite, sheet), 'utf8')).not.toMatch(
      /(?:url\(|@import)\s*["']?\s*(?:https?:)?\/\//u,
    );
});

/** A page that keeps no rule: proof that each rule can find something. */
const badPage = `<!DOCTYPE html><html lang="zh"><head><title>x</title><script src="//cdn.example/x.js"></script>
<link rel="canonical" href="/bad/"><meta property="og:image" content="${siteUrl}/cards/none.png">
<meta name="PubDate" content="soon"><script type="application/ld+json">{</script></head>
<body><h1></h1><p style="color:red" onclick="x()">x</p><a href="/cases">x</a>
<h3 id="a">x</h3><p id="a" aria-labelledby="none">x</p></body></html>`;

describe('a page that is wrong in every way', () => {
  test.each(Object.entries(pageRules))('breaks the rule: %s', (_, rule) => {
    expect(findBreaches(rule, [parsePage('/bad/', badPage)], site)).not.toEqual([]);
  });
});
