import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LinkChecker, type LinkResult } from 'linkinator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asHost } from '../../src/app/server/as-host.ts';
import { createSiteHandler } from '../../src/app/server/site.ts';
import { attributeOf } from './built-page.ts';
import { shippedSite, siteUrl } from './shipped.ts';
import { readShippedPages } from './shipped-pages.ts';
import { withdrawnHosts } from './withdrawn-hosts.ts';

let server: Server;
let base = '';
let links: LinkResult[] = [];

beforeAll(async () => {
  const site = createSiteHandler();
  await site.show(shippedSite);
  server = createServer(asHost(site.handle));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const result = await new LinkChecker().check({
    path: [`${base}/`],
    recurse: true,
    checkFragments: true,
    checkCss: true,
    redirects: 'error',
    concurrency: 20,
    // Canonical links, pictures for chats and structured data name the portal's own host: they are checked like others.
    urlRewriteExpressions: [{ pattern: new RegExp(`^${siteUrl}`, 'u'), replacement: base }],
    // Nothing is asked of other hosts: a test must not depend on them.
    linksToSkip: (link) => Promise.resolve(!link.startsWith(base) && !link.startsWith(siteUrl)),
  });
  ({ links } = result);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('every link and every fragment leads somewhere', () => {
  const broken = links
    .filter(({ state }) => state === 'BROKEN')
    .map(({ url, parent, status }) => `${status} ${url} on ${parent}`);
  expect(broken).toEqual([]);
});

test('every page can be reached by links from the first page', async () => {
  const reached = new Set(
    links.filter(({ state }) => state === 'OK').map(({ url }) => decodeURI(new URL(url).pathname)),
  );
  const pages = (await readShippedPages()).filter(
    (page) => attributeOf(page, 'meta[name="robots"]', 'content') !== 'noindex',
  );
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test('no link leads to a host that is withdrawn', () => {
  const outside = links.filter(({ url, state }) => state === 'SKIPPED' && /^https?:/u.test(url));
  expect(outside.length).toBeGreaterThan(0);
  const isWithdrawn = (host: string) =>
    Object.keys(withdrawnHosts).some((name) => host === name || host.endsWith(`.${name}`));
  expect(
    outside.filter(({ url }) => isWithdrawn(new URL(url).hostname)).map(({ url, parent }) => `${url} on ${parent}`),
  ).toEqual([]);
});
