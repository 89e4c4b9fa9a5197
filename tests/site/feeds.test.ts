import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { getMovedTo, parsePage } from './built-page.ts';
import { shippedSite, siteUrl } from './shipped.ts';
import { readShippedPages } from './shipped-pages.ts';

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
  description: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  items: {
    id: string;
    url: string;
    title: string;
    summary: string;
    content_html?: string;
    content_text?: string;
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

const hasEntries = (await readdir(join(shippedSite, 'feeds'), { recursive: true, withFileTypes: true }))
  .filter((item) => item.isFile())
  .map((item) => join(item.parentPath, item.name).slice(shippedSite.length + 1))
  // The page that lists them all.
  .filter((path) => path !== 'feeds/index.html');
const rssDate =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} [\d:]{8} GMT$/u;

test('the feeds of kinds, topics and regions are sound, full, and tell the same in both forms', async () => {
  const names = hasEntries.filter((path) => path.endsWith('.xml')).map((path) => path.slice(0, -'.xml'.length));
  expect(names).toEqual(expect.arrayContaining(['feeds/cases', 'feeds/topics/neighbours', 'feeds/regions/shandong']));
  expect(hasEntries).toHaveLength(2 * names.length);
  for (const name of names) {
    const { channel } = (await readXml<Rss>(`${name}.xml`)).rss;
    const feed = JSON.parse(await read(`${name}.json`)) as JsonFeed;
    expect(channel.title && channel.description, name).toBeTruthy();
    expect([channel.title, channel.description, channel.link], name).toEqual([
      feed.title,
      feed.description,
      feed.home_page_url,
    ]);
    expect(isBuilt(channel.link), channel.link).toBe(true);
    expect(channel.item.length, name).toBeGreaterThan(0);
    expect(
      channel.item.filter(({ pubDate }) => !rssDate.test(pubDate)),
      name,
    ).toEqual([]);
    expect(feed, name).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${siteUrl}/${name}.json`,
    });
    expect(new Set(feed.items.map(({ id }) => id)).size, name).toBe(feed.items.length);
    expect(
      channel.item.map(({ link }) => link),
      name,
    ).toEqual(feed.items.map(({ url }) => url));
    expect(
      feed.items.filter(({ content_text: text }) => !text),
      name,
    ).toEqual([]);
  }
});

test('the pages of a list, a topic and a region lead feed readers to their own feed', async () => {
  for (const [path, feed] of [
    ['/cases/', '/feeds/cases'],
    ['/explainers/topics/neighbours/', '/feeds/topics/neighbours'],
    ['/regions/shandong/', '/feeds/regions/shandong'],
  ] as const) {
    const page = parsePage(path, await read(`${path.slice(1)}index.html`));
    const hrefs = page.root.querySelectorAll('link[rel="alternate"]').map((link) => link.getAttributeValue('href'));
    expect(hrefs, path).toEqual(['/feed.xml', '/feed.json', `${feed}.xml`, `${feed}.json`]);
  }
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
  // What stands behind an address on paper, in a frame of another site, or on the reader's own device has no words of its own.
  const kept = /^\/(?:404\.html|search\/|offline\/|q\/\w+\/|embed\/explainers\/[\w-]+\/)$/u;
  const pages = (await readShippedPages())
    .filter((page) => getMovedTo(page) === '')
    .map(({ path }) => path)
    .filter((path) => !kept.test(path));
  expect(listed.sort()).toEqual(pages.sort());
});

test('robots.txt keeps the desk out of search engines and names the sitemap', async () => {
  const lines = (await read('robots.txt')).split('\n');
  expect(lines).toContain('Disallow: /admin/');
  expect(lines).toContain(`Sitemap: ${siteUrl}/sitemap-index.xml`);
  expect(lines).not.toContain('Disallow: /');
});
