import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileHandler } from '../../src/app/server/files.ts';
import { answerJson, createPortalServer } from '../../src/app/server/portal-server.ts';
import { createSiteHandler } from '../../src/app/server/site.ts';
import { type Answer, getFaults } from './observatory.ts';
import { shippedSite } from './shipped.ts';

const site = createSiteHandler();
const desk = createFileHandler(shippedSite);
const server = createPortalServer({
  handlers: {
    protocol: (_, response) => answerJson(response, '{}'),
    build: (_, response) => answerJson(response, '{"state":"idle"}'),
    health: (_, response) => answerJson(response, '{}'),
    library: (_, response) => answerJson(response, '{}'),
    summary: (_, response) => answerJson(response, '{}'),
    desk: (request, response) => desk(request, response, () => site.handle(request, response)),
    draft: (request, response) => site.handle(request, response),
    site: (request, response) => site.handle(request, response),
  },
});

beforeAll(async () => {
  await site.show(shippedSite);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(path: string): Promise<Answer> {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const body = await answer.text();
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  return { path, headers: answer.headers, html: isPage ? body : '' };
}

test.each([
  ...['/', '/explainers/', '/cases/', '/search/?q=漏水', '/compare/', '/deadlines/', '/about/licences/'],
  ...['/nowhere/', '/404.html', '/_astro/nothing.js', '//'],
  ...[
    '/admin/',
    '/admin/handbook/',
    '/admin/preview.js',
    '/admin/nothing',
    '/api/v1',
    '/api/build',
    '/admin/library.json',
  ],
  ...['/data/cases.json', '/data/cases.csv', '/data/datapackage.json', '/cards/site.png', '/favicon.svg', '/early.js'],
  ...['/feed.xml', '/feed.json', '/feeds/cases.xml', '/sitemap-index.xml', '/robots.txt', '/.well-known/security.txt'],
])('%s passes the rules of the Observatory', async (path) => {
  expect(getFaults(await ask(path))).toEqual([]);
});

test.each([
  ['content-security-policy', 'content-security-policy', "script-src 'self' 'unsafe-inline'; frame-ancestors 'self'"],
  ['content-security-policy', 'content-security-policy', "frame-ancestors 'self'"],
  ['x-frame-options', 'x-frame-options', ''],
  ['strict-transport-security', 'strict-transport-security', 'max-age=300'],
  ['x-content-type-options', 'x-content-type-options', 'sniff'],
  ['referrer-policy', 'referrer-policy', 'unsafe-url'],
  ['cross-origin-opener-policy', 'cross-origin-opener-policy', 'unsafe-none'],
  ['cross-origin-resource-policy', 'cross-origin-resource-policy', ''],
  ['cross-origin-resource-sharing', 'access-control-allow-credentials', 'true'],
  ['cookies', 'set-cookie', 'a=1'],
])('the rule %s is awake: it sees «%s: %s»', async (rule, name, value) => {
  const good = await ask('/');
  const headers = new Headers(good.headers);
  headers.set(name, value);
  // The page's own element would stand in for a header that says less.
  const html = rule === 'content-security-policy' ? '<!doctype html><title>a</title>' : good.html;
  expect(getFaults({ path: '/', headers, html }).join()).toContain(rule);
});

test('and the one of scripts from elsewhere', async () => {
  const good = await ask('/');
  expect(getFaults({ ...good, html: '<script src="//cdn.example/a.js"></script>' }).join()).toContain('integrity');
});
