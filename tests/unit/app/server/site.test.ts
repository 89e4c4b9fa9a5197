import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSiteHandler } from '../../../../src/app/server/site.ts';
import { type HostRules, toRulesFile } from '../../../../src/outputs/hosts/rules.ts';
import { temporaryDir } from '../../cms/server/desk.ts';

/** A site with one page and these rules, behind a server. */
async function serve(rules: Partial<HostRules> = {}) {
  const dir = temporaryDir();
  await mkdir(join(dir, 'terms/tort'), { recursive: true });
  await writeFile(join(dir, '404.html'), 'not here');
  await writeFile(join(dir, 'terms/tort/index.html'), 'the page');
  await mkdir(join(dir, '_hosts'));
  await writeFile(join(dir, '_hosts/rules.json'), toRulesFile({ moves: [], gone: [], ...rules }));
  const site = createSiteHandler();
  const server = createServer(site.handle);
  onTestFinished(() => void server.close());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { site, dir, get: (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' }) };
}

test('an address that has moved leads on, with or without its last slash or a question', async () => {
  const { site, dir, get } = await serve({ moves: [{ from: '/terms/old/', to: '/terms/tort/' }] });
  await site.show(dir);
  for (const path of ['/terms/old/', '/terms/old', '/terms/old/?from=qr']) {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')], path).toEqual([301, '/terms/tort/']);
  }
  expect(await (await get('/terms/tort/')).text()).toBe('the page');
  expect((await get('/terms/older/')).status).toBe(404);
});

test('the moves of one site are not those of the next', async () => {
  const { site, dir, get } = await serve({ moves: [{ from: '/terms/old/', to: '/terms/tort/' }] });
  await site.show(dir);
  await rm(join(dir, '_hosts'), { recursive: true });
  await site.show(dir);
  expect((await get('/terms/old/')).status).toBe(404);
});

test('what was withdrawn says so with 410, on its page, also without its last slash', async () => {
  const { site, dir, get } = await serve({ gone: ['/terms/tort/'] });
  await site.show(dir);
  for (const path of ['/terms/tort/', '/terms/tort', '/terms/tort/?from=qr']) {
    const answer = await get(path);
    expect([answer.status, await answer.text()], path).toEqual([410, 'the page']);
  }
});

test('what is not there stands in no frame of another site, also below what others may frame', async () => {
  const { site, dir, get } = await serve();
  await site.show(dir);
  for (const path of [
    '/embed/',
    '/embed/explainers/gone/',
    '/embed/x',
    '/cards/gone.png',
    '/_astro/gone.js',
    '/gone/',
  ]) {
    const { status, headers } = await get(path);
    expect([status, headers.get('x-frame-options'), headers.get('cache-control')], path).toEqual([
      404,
      'SAMEORIGIN',
      'no-cache',
    ]);
    expect(headers.get('content-security-policy'), path).toMatch(/frame-ancestors 'self'$/u);
  }
});
