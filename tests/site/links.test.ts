import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rulesFile } from '../../src/outputs/hosts/write-host-files.ts';
import { getMediaType } from '../../src/outputs/hosts/media-types.ts';
import { attributeOf, type BuiltPage, listBuiltFiles, parsePage } from './built-page.ts';
import { getAnchors, getLinks } from './page-links.ts';
import { shippedSite, siteUrl } from './shipped.ts';
import { readShippedPages } from './shipped-pages.ts';
import { withdrawnHosts } from './withdrawn-hosts.ts';

// Each page is taken apart once for all tests of the shipped site. `linkinator`, which asks a server for each of the links,
// took ten times as long for the same answer; it goes over a small site with every kind of name (tests/builds/awkward-names).
let pages = new Map<string, BuiltPage>();
let files = new Set<string>();
/** The addresses on each page, by its path. */
let links = new Map<string, Set<string>>();
const anchors = new Map<string, Set<string>>();

beforeAll(async () => {
  pages = new Map((await readShippedPages()).map((page) => [page.path, page]));
  files = new Set((await listBuiltFiles(shippedSite)).map((file) => `/${file}`));
  links = new Map([...pages.values()].map((page) => [page.path, getLinks(page, siteUrl)]));
});

test('of every file it is known what it is, so that hosts send it as what it is', () => {
  const inner = new Set([
    '/_headers',
    '/_redirects',
    '/_hosts/Caddyfile',
    '/_hosts/nginx.conf',
    '/admin/cmaps/LICENSE',
  ]);
  expect([...files].filter((file) => getMediaType(file) === undefined && !inner.has(file))).toEqual([]);
  expect(files).toContain(rulesFile);
});

const isOwn = (address: string): boolean => address.startsWith(`${siteUrl}/`);

/** Why an address of the portal leads nowhere, or not at once. */
function findFault(address: string): string | undefined {
  const url = new URL(address);
  const path = decodeURIComponent(url.pathname);
  if (!files.has(path.endsWith('/') ? `${path}index.html` : path)) return 'no such file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  const page = pages.get(path);
  if (anchor === '' || !page) return undefined;
  if (!anchors.has(path)) anchors.set(path, getAnchors(page));
  return anchors.get(path)!.has(anchor) ? undefined : 'no such place on the page';
}

const findBroken = (found: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  [...found].flatMap(([from, addresses]) =>
    [...addresses].filter(isOwn).flatMap((address) => {
      const fault = findFault(address);
      return fault === undefined ? [] : `${from}: ${address}: ${fault}`;
    }),
  );

test('every link and every fragment leads somewhere', () => {
  expect([...links.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(10_000);
  expect(findBroken(links)).toEqual([]);
});

test('what stylesheets load is there', async () => {
  const sheets = [...files].filter((file) => file.startsWith('/_astro/') && file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) {
    const css = await readFile(join(shippedSite, sheet), 'utf8');
    const named = [...css.matchAll(/url\(\s*["']?([^"')]+)/gu)].map(([, address]) => address!);
    const whole = named
      .filter((address) => !address.startsWith('data:'))
      .map((address) => new URL(address, siteUrl + sheet).href);
    expect(findBroken(new Map([[sheet, new Set(whole)]]))).toEqual([]);
  }
});

describe('a link that leads nowhere is seen', () => {
  test.each([
    ['<a href="/cases/none/">', 'no such file'],
    ['<a href="/cases">', 'no such file'],
    ['<a href="../none/">', 'no such file'],
    ['<img src="/media/none.png">', 'no such file'],
    ['<img srcset="/favicon.svg 1x, /media/none.png 2x">', 'no such file'],
    [`<meta property="og:image" content="${siteUrl}/cards/none.png">`, 'no such file'],
    [`<script type="application/ld+json">{"a":[{"url":"${siteUrl}/none/"}]}</script>`, 'no such file'],
    ['<a href="/cases/#none">', 'no such place'],
    ['<a href="#none">', 'no such place'],
    ['<a href="/laws/civil-code/#article-0">', 'no such place'],
  ])('%s', (markup, fault) => {
    const page = parsePage('/cases/', `<!DOCTYPE html><html lang="zh-CN"><body>${markup}</body></html>`);
    expect(findBroken(new Map([[page.path, getLinks(page, siteUrl)]]))).toEqual([expect.stringContaining(fault)]);
  });
});

test('every page can be reached by links from the first page', () => {
  const reached = new Set(['/']);
  for (const path of reached)
    for (const address of links.get(path) ?? [])
      if (isOwn(address)) reached.add(decodeURIComponent(new URL(address).pathname));
  const wanted = [...pages.values()].filter(
    (page) => attributeOf(page, 'meta[name="robots"]', 'content') !== 'noindex',
  );
  expect(wanted.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test('no link leads to a host that is withdrawn', () => {
  const outside = new Set(
    [...links.values()].flatMap((all) => [...all].filter((address) => /^https?:/u.test(address) && !isOwn(address))),
  );
  expect(outside.size).toBeGreaterThan(0);
  const isWithdrawn = (host: string) =>
    Object.keys(withdrawnHosts).some((name) => host === name || host.endsWith(`.${name}`));
  expect([...outside].filter((address) => isWithdrawn(new URL(address).hostname))).toEqual([]);
});
