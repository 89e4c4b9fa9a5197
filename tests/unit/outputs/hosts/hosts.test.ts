import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressFiles } from '../../../../src/outputs/hosts/compress.ts';
import { getHeaders } from '../../../../src/outputs/hosts/headers.ts';
import { getHostRules, parseRulesFile, toRulesFile } from '../../../../src/outputs/hosts/rules.ts';
import { writeHostFiles } from '../../../../src/outputs/hosts/write-host-files.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';
import { freePort, isInstalled, startCaddy, startNginx, temporaryFolder } from './web-server.ts';

const long = '楼上漏水，先关总阀。'.repeat(200);

/** The files of a small site, by address. */
const files: Record<string, string> = {
  '/index.html': `<h1>首页</h1>${long}`,
  '/404.html': '<h1>没有这一页</h1>',
  '/explainers/gone/index.html': '<h1>已撤回</h1>',
  '/terms/tort/index.html': '<h1>侵权</h1>',
  '/terms/old/index.html': '<meta http-equiv="refresh">',
  '/explainers/topics/邻里/index.html': '<h1>邻里</h1>',
  '/embed/explainers/a/index.html': '<h1>卡片</h1>',
  '/_astro/a.8f3c.js': 'export {};',
  '/admin/index.html': '<h1>编辑台</h1>',
  '/admin/assets/pdf.worker.mjs': 'export {};',
  '/cite/cases/a.bib': '@misc{a}',
  '/data/cases.csv': `名称\n${long}`,
  '/feed.xml': '<rss/>',
  '/about/licences.txt': '许可',
  '/.well-known/security.txt': 'Contact: mailto:a@b.cn',
  '/cards/site.png': 'png',
};

const portal = makePortal(
  [
    makeEntry('terms', 'tort', { term: '侵权', plain: '伤了别人', renamedFrom: ['old'] }),
    makeEntry('explainers', 'gone', { title: '一件事', summary: '一句话', topic: '邻里与相邻', status: 'withdrawn' }),
  ],
  makeSite({ renamed: [{ from: 'terms/older', to: 'terms/tort' }] }),
);
const rules = getHostRules(portal);

/** A built site of these files, each text with its small twins. */
async function writeSite(): Promise<string> {
  const dir = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  await writeHostFiles(dir, rules);
  await compressFiles(dir);
  return dir;
}

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** An answer as it travels: `fetch` would unpack it and follow. */
const ask = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((answer, fail) => {
    request({ port, path, headers: { host: 'law.example.gov.cn', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        answer({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', fail)
      .end();
  });

/** What the own server would say of a path, in the letters in which headers are compared; types are asked for apart. */
const wanted = (path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(getHeaders(path)).flatMap(([name, value]) =>
      name === 'Content-Type' ? [] : [[name.toLowerCase(), value]],
    ),
  );

test('the rules name what has moved and what was withdrawn, and come back from their file', () => {
  expect(rules).toEqual({
    moves: [
      { from: '/terms/old/', to: '/terms/tort/' },
      { from: '/terms/older/', to: '/terms/tort/' },
    ],
    gone: ['/explainers/gone/'],
  });
  expect(parseRulesFile(toRulesFile(rules))).toEqual(rules);
  for (const json of ['', '{', '[]', '{"moves":1}', '{"moves":[],"gone":["/a;b/"]}'])
    expect(parseRulesFile(json)).toEqual({ moves: [], gone: [] });
});

test('a text is written small in two ways, what is short or no text is not', async () => {
  const dir = await writeSite();
  expect(brotliDecompressSync(readFileSync(join(dir, 'index.html.br'))).toString()).toBe(files['/index.html']);
  expect(gunzipSync(readFileSync(join(dir, 'index.html.gz'))).toString()).toBe(files['/index.html']);
  for (const file of ['404.html.br', '404.html.gz', 'cards/site.png.gz'])
    expect(() => readFileSync(join(dir, file)), file).toThrow('ENOENT');
});

const hosts = {
  nginx: async (dir: string, port: number) =>
    startNginx(`server { listen 127.0.0.1:${port}; root ${dir}; include ${dir}/_hosts/nginx.conf; }`, port),
  caddy: async (dir: string, port: number) =>
    startCaddy(`http://:${port} {\n\tbind 127.0.0.1\n\troot * ${dir}\n\timport ${dir}/_hosts/Caddyfile\n}\n`, port),
};

describe.each(['nginx', 'caddy'] as const)('%s with the file that was written for it', (host) => {
  const here = test.skipIf(!isInstalled(host));

  here('answers as the own server does', async () => {
    const [dir, port] = [await writeSite(), await freePort()];
    await hosts[host](dir, port);
    const get = (path: string, headers?: Record<string, string>) => ask(port, path, headers);

    const types: Record<string, string> = {
      '/': 'text/html; charset=utf-8',
      '/terms/tort/': 'text/html; charset=utf-8',
      '/explainers/topics/%E9%82%BB%E9%87%8C/': 'text/html; charset=utf-8',
      '/embed/explainers/a/': 'text/html; charset=utf-8',
      '/_astro/a.8f3c.js': 'text/javascript; charset=utf-8',
      '/admin/': 'text/html; charset=utf-8',
      '/admin/assets/pdf.worker.mjs': 'text/javascript; charset=utf-8',
      '/cite/cases/a.bib': 'application/x-bibtex',
      '/data/cases.csv': 'text/csv; charset=utf-8',
      '/feed.xml': 'text/xml; charset=utf-8',
      '/about/licences.txt': 'text/plain; charset=utf-8',
      '/.well-known/security.txt': 'text/plain; charset=utf-8',
      '/cards/site.png': 'image/png',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await get(path);
      expect([status, headers['content-type']], path).toEqual([200, type]);
      expect(headers, path).toMatchObject(wanted(path));
      if (path.startsWith('/embed/')) expect(headers, path).not.toHaveProperty('x-frame-options');
    }

    // What is not there stands in no frame, is not kept, and is a page, wherever it was looked for.
    for (const path of [
      '/nowhere/',
      '/cards/',
      '/embed/explainers/none/',
      '/_astro/none.js',
      '/cite/cases/none.bib',
      '/about/none.txt',
      '/_headers',
      '/_hosts/nginx.conf',
    ]) {
      const { status, headers, body } = await get(path);
      expect([status, headers['content-type'], body.toString()], path).toEqual([
        404,
        'text/html; charset=utf-8',
        files['/404.html'],
      ]);
      expect(headers, path).toMatchObject(wanted('/'));
    }

    for (const path of ['/explainers/gone/', '/explainers/gone', '/explainers/gone/?from=qr']) {
      const { status, headers, body } = await get(path);
      expect([status, body.toString()], path).toEqual([410, files['/explainers/gone/index.html']]);
      expect(headers, path).toMatchObject(wanted('/explainers/gone/'));
    }

    for (const path of ['/terms/old/', '/terms/old', '/terms/old/?from=qr', '/terms/older/', '/terms/older']) {
      const { status, headers } = await get(path);
      expect([status, headers.location], path).toEqual([301, '/terms/tort/']);
      expect(headers, path).toMatchObject(wanted('/'));
    }
    const { status, headers: led } = await get('/terms/tort');
    expect([301, 308]).toContain(status);
    expect(led.location).toBe('/terms/tort/');

    // The small twins are sent as they lie there, to whoever takes them.
    const small = await get('/', { 'accept-encoding': 'gzip' });
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(small.body).toEqual(readFileSync(join(dir, 'index.html.gz')));
    expect((await get('/')).body.toString()).toBe(files['/index.html']);
    if (host === 'caddy')
      expect((await get('/', { 'accept-encoding': 'gzip, br' })).body).toEqual(
        readFileSync(join(dir, 'index.html.br')),
      );

    const { etag = '' } = small.headers;
    expect((await get('/', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(304);
  });
});
