import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDeskHandler } from '../../../../cms/server/handler.ts';
import { createPortalServer } from '../../../../src/app/server/portal-server.ts';
import { getHeaders } from '../../../../src/outputs/hosts/headers.ts';
import { writeHostFiles } from '../../../../src/outputs/hosts/write-host-files.ts';
import { freePort, isInstalled, startCaddy, startNginx } from '../../outputs/hosts/web-server.ts';
import { openGate, startDesk, temporaryDir, writeFiles } from './desk.ts';

const readFile = (name: string) => readFileSync(join('docs/files', name), 'utf8');

const token = 'a-long-word-for-the-office';

/** The server of `npm start` before a desk with one word, which costs less to try than a passphrase; answers its port. */
async function startPortal(): Promise<number> {
  const desk = await startDesk({ token });
  const nothing = () => undefined;
  const server = createPortalServer({
    handlers: {
      protocol: createDeskHandler(desk.store, { ...openGate, door: desk.door }),
      site: (_, response) => void response.end('网站'),
      ...{ build: nothing, health: nothing, library: nothing, summary: nothing, desk: nothing, draft: nothing },
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A built site of one page. */
async function writeSite(): Promise<string> {
  const dir = temporaryDir();
  writeFiles(dir, { 'index.html': '首页', '404.html': '没有这一页' });
  await writeHostFiles(dir, { moves: [], gone: [] });
  return dir;
}

function writeCertificate(): { cert: string; key: string } {
  const dir = temporaryDir();
  const [cert, key] = [join(dir, 'cert.pem'), join(dir, 'key.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  spawnSync('openssl', ['req', '-x509', ...curve, '-subj', '/CN=test', '-keyout', key, '-out', cert]);
  return { cert, key };
}

/** Each file of the guide as it stands there, but for what an operator changes: ports, certificates, folders. */
const proxies = {
  nginx: async (site: string, upstream: number, port: number) => {
    const { cert, key } = writeCertificate();
    const plain = await freePort();
    const servers = `${readFile('nginx-site.conf')}\n${readFile('nginx-desk.conf')}`
      .replaceAll('listen 443 ', `listen 127.0.0.1:${port} `)
      .replaceAll('listen 80;', `listen 127.0.0.1:${plain};`)
      .replaceAll(/ssl_certificate .+;/gu, `ssl_certificate ${cert};`)
      .replaceAll(/ssl_certificate_key .+;/gu, `ssl_certificate_key ${key};`)
      .replaceAll('/srv/mingli/dist', site)
      .replaceAll('127.0.0.1:4321', `127.0.0.1:${upstream}`);
    await startNginx(servers, port);
  },
  caddy: async (site: string, upstream: number, port: number) =>
    startCaddy(
      readFile('Caddyfile')
        .replaceAll(/^(\w+\.example\.gov\.cn) \{$/gmu, `https://$1:${port} {\n\tbind 127.0.0.1\n\ttls internal`)
        .replaceAll('/srv/mingli/dist', site)
        .replaceAll('127.0.0.1:4321', `127.0.0.1:${upstream}`),
      port,
    ),
};

interface Asked {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Asks as a browser would that has looked up `host`; no other port stands in its address than that of https. */
const askFor = (port: number, host: string) => (asked: Asked) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((answer, fail) => {
    const { path = '/', method = 'GET', headers = {}, body } = asked;
    const options = { port, servername: host, path, method, rejectUnauthorized: false };
    const outgoing = request({ ...options, headers: { host, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => answer({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    outgoing.on('error', fail).end(body);
  });

/** Waits until a host shakes hands. */
async function answers(port: number, host: string): Promise<void> {
  const isReady = () =>
    askFor(
      port,
      host,
    )({ method: 'HEAD' })
      .then(() => true)
      .catch(() => false);
  while (!(await isReady())) await setTimeout(20);
}

const desk = 'desk.example.gov.cn';

describe.each(['nginx', 'caddy'] as const)('the guide’s file for %s', (proxy) => {
  const here = test.skipIf(!isInstalled(proxy) || !isInstalled('openssl'));

  here('serves the site, and the desk to whoever signs in over https', async () => {
    const port = await freePort();
    const [site, upstream] = [await writeSite(), await startPortal()];
    await proxies[proxy](site, upstream, port);
    // Caddy makes its certificates while it listens already.
    for (const host of ['law.example.gov.cn', desk]) await answers(port, host);

    const home = await askFor(port, 'law.example.gov.cn')({});
    expect([home.status, home.text]).toEqual([200, '首页']);
    expect(home.headers['content-security-policy']).toBe(getHeaders('/')['Content-Security-Policy']);

    const ask = askFor(port, desk);
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      ask({
        path: '/api/v1',
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: `https://${desk}`, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const page = await ask({ path: `/search/?q=${'a'.repeat(40_000)}` });
    expect([page.status, page.text]).toEqual([200, '网站']);
    // Said once, by whoever wrote the answer.
    expect(page.headers['content-security-policy']).toBe(getHeaders('/')['Content-Security-Policy']);

    const signIn = { action: 'signIn', params: { token } };
    const came = await post(signIn);
    expect(came.status).toBe(200);
    const [cookie = ''] = [came.headers['set-cookie']].flat().map(String);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; .*Secure$/u);
    const known = { cookie: cookie.split(';', 1)[0] ?? '' };
    const account = await post({ action: 'getAccount', params: {} }, known);
    expect(JSON.parse(account.text)).toMatchObject({ mode: 'token', isClosed: false });

    expect((await post(signIn, { origin: 'https://evil.example' })).status).toBe(403);
    // An image of some megabytes reaches the desk, which says what is wrong with it.
    const large = await post(`{${' '.repeat(3_000_000)}`, known);
    expect([large.status, large.text]).toEqual([400, expect.stringContaining('编辑台')]);

    // So does what is refused before it has come: more than may be saved, and whatever somebody sends who is not signed in.
    const tooLarge = await post(`{${' '.repeat(22_000_000)}`, known);
    expect([tooLarge.status, tooLarge.text]).toEqual([413, expect.stringContaining('20 MB')]);
    const notIn = await post(`{${' '.repeat(3_000_000)}`);
    expect([notIn.status, notIn.text]).toEqual([401, expect.stringContaining('口令')]);

    // Whoever guesses is counted by the address that the proxy has seen, whatever they say that theirs is.
    const guesses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const { status } = await post(
        { action: 'signIn', params: { token: `not-this-long-word-${guess}` } },
        { 'x-forwarded-for': `203.0.113.${guess}` },
      );
      guesses.push(status);
    }
    expect(guesses).toContain(429);
  });
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!hasSystemd) console.warn('systemd-analyze is not installed here: what is tried with it is skipped');

test.skipIf(!hasSystemd)('systemd takes the units of the guide', () => {
  const dir = temporaryDir();
  const names = ['mingli.service', 'mingli-backup.service', 'mingli-backup.timer'];
  for (const name of names) writeFileSync(join(dir, name), readFile(name).replaceAll('/srv/mingli', resolve('.')));
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...names.map((name) => join(dir, name))], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test('what units and containers start is there', () => {
  const node = 'node_modules/node/bin/node';
  expect(readFileSync(node).length).toBeGreaterThan(1_000_000);
  for (const name of ['mingli.service', 'mingli-backup.service', 'Dockerfile']) {
    const [, command = ''] = new RegExp(`${node}"?,? "?(src/[\\w/-]+\\.ts)`, 'u').exec(readFile(name)) ?? [];
    expect(readFileSync(command, 'utf8'), name).toContain('/**');
  }
});
