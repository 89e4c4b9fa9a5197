import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { readPages } from './built-page.ts';
import { shippedSite, siteUrl } from './shipped.ts';

const read = (path: string) => readFile(join(shippedSite, path), 'utf8');
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'category', 'sitemap', 'url'].includes(name),
});

const readXml = async <T>(path: string): Promise<T> => {
  const text = await read(path);
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text) as T;
};

/** The file behind an address on the portal's own host. */
const isBuilt = (url: string): boolean => {
  if (!url.startsWith(`${siteUrl}/`)) return false;
  const path = decodeURI(url.slice(siteUrl.length));
  return existsSync(join(shippedSite, path.endsWith('/') ? `${path}index.html` : path));
};

const relative = /(?:href|src)="\/(?!\/)/u;

interface Rss {
  rss: {
    channel: {
      title: string;
      link: string;
      description: string;
      language: string;
      item: {
        title: string;
        link: string;
        guid: unknown;
        description: string;
        pubDate: string;
        'content:encoded': string;
      }[];
    };
  };
}

interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  items: {
    id: string;
    url: string;
    title: string;
    summary: string;
    content_html: string;
    image: string;
    date_published: string;
    tags: string[];
  }[];
}

test('the RSS feed is one that readers can take in, newest first', async () => {
  const { rss } = await readXml<Rss>('feed.xml');
  const { channel } = rss;
  expect(channel).toMatchObject({ title: '明理', link: `${siteUrl}/`, language: 'zh-CN' });
  expect(channel.description).not.toBe('');
  expect(channel.item.length).toBeGreaterThan(0);
  for (const item of channel.item) {
    expect(isBuilt(item.link), item.link).toBe(true);
    expect(item.title && item.description && item.guid && item['content:encoded'], item.link).toBeTruthy();
    expect(item['content:encoded'], item.link).not.toMatch(relative);
  }
  const moments = channel.item.map(({ pubDate }) => Date.parse(pubDate));
  expect(moments).toEqual([...moments].sort((a, b) => b - a));
});

test('the JSON feed has the shape of version 1.1', async () => {
  const feed = JSON.parse(await read('feed.json')) as JsonFeed;
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: '明理',
    language: 'zh-CN',
    home_page_url: `${siteUrl}/`,
    feed_url: `${siteUrl}/feed.json`,
  });
  expect(feed.items.length).toBeGreaterThan(0);
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  for (const item of feed.items) {
    expect(isBuilt(item.url) && isBuilt(item.image), item.url).toBe(true);
    expect(
      [item.id, item.title, item.summary, item.content_html].every((text) => text !== ''),
      item.url,
    ).toBe(true);
    expect(item.content_html, item.url).not.toMatch(relative);
    expect(item.date_published, item.url).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
    expect(
      item.tags.every((tag) => typeof tag === 'string'),
      item.url,
    ).toBe(true);
  }
});

test('both feeds tell of the same entries', async () => {
  const { rss } = await readXml<Rss>('feed.xml');
  const feed = JSON.parse(await read('feed.json')) as JsonFeed;
  expect(rss.channel.item.map(({ link }) => link)).toEqual(feed.items.map(({ url }) => url));
});

test('the sitemap lists every page for readers, and only pages that exist', async () => {
  const index = await readXml<{ sitemapindex: { sitemap: { loc: string }[] } }>('sitemap-index.xml');
  const maps = index.sitemapindex.sitemap.map(({ loc }) => loc);
  expect(maps.length).toBeGreaterThan(0);
  expect(maps.filter((loc) => !isBuilt(loc))).toEqual([]);
  const lists = await Promise.all(
    maps.map((loc) => readXml<{ urlset: { url: { loc: string }[] } }>(loc.slice(siteUrl.length + 1))),
  );
  const listed = lists.flatMap(({ urlset }) => urlset.url.map(({ loc }) => decodeURI(loc.slice(siteUrl.length))));
  const kept = ['/404.html', '/search/'];
  const pages = (await readPages(shippedSite)).map(({ path }) => path).filter((path) => !kept.includes(path));
  expect(listed.sort()).toEqual(pages.sort());
});

test('robots.txt keeps the desk out of search engines and names the sitemap', async () => {
  const lines = (await read('robots.txt')).split('\n');
  expect(lines).toContain('Disallow: /admin/');
  expect(lines).toContain(`Sitemap: ${siteUrl}/sitemap-index.xml`);
  expect(lines).not.toContain('Disallow: /');
});
