import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { isHiddenPage, writeSitemap } from '../../../../src/outputs/pages/sitemap.ts';

const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap', parseTagValue: false });

/** The addresses of an index of sitemaps, and those of each sitemap that was written, by its name. */
async function write(paths: readonly string[], siteUrl = 'https://a.example') {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-sitemap-'));
  await writeSitemap(dir, siteUrl, paths);
  const read = async (name: string) => parser.parse(await readFile(join(dir, name), 'utf8'));
  const index = await read('sitemap-index.xml');
  const names = (await readdir(dir)).filter((name) => name !== 'sitemap-index.xml').sort();
  const pages = await Promise.all(
    names.map(async (name): Promise<[string, string[]]> => {
      const { urlset } = await read(name);
      return [name, (urlset.url ?? []).map(({ loc }: { loc: string }) => loc)];
    }),
  );
  return { index: index.sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc), pages: Object.fromEntries(pages) };
}

test('every path stands in the sitemap that the index names, numbers in their order', async () => {
  expect(await write(['/', '/cases/10/', '/cases/9/', '/about/'])).toEqual({
    index: ['https://a.example/sitemap-0.xml'],
    pages: {
      'sitemap-0.xml': ['/', '/about/', '/cases/9/', '/cases/10/'].map((path) => `https://a.example${path}`),
    },
  });
});

test('what means something in an address or in XML is escaped', async () => {
  const { pages } = await write(['/topics/借 & 贷?#%/', '/topics/a+b=c/']);
  expect(pages['sitemap-0.xml']).toEqual([
    'https://a.example/topics/%E5%80%9F%20%26%20%E8%B4%B7%3F%23%25/',
    'https://a.example/topics/a%2Bb%3Dc/',
  ]);
});

test('what is more than a sitemap may hold goes on in another', async () => {
  const { index, pages } = await write(Array.from({ length: 45_001 }, (_, number) => `/${number}/`));
  expect(index).toEqual([0, 1].map((number) => `https://a.example/sitemap-${number}.xml`));
  expect(Object.values<string[]>(pages).map(({ length }) => length)).toEqual([45_000, 1]);
  expect(pages['sitemap-1.xml']).toEqual(['https://a.example/45000/']);
});

test.each([
  ['<meta name="robots" content="noindex">', true],
  ['<meta name="description" content="noindex">', false],
  ['<p>&lt;meta name="robots" content="noindex"&gt;</p>', false],
])('whether a page asks to be left out is said by its own head: %s', (html, hidden) => {
  expect(isHiddenPage(html)).toBe(hidden);
});
