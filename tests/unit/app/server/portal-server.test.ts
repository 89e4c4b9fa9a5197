// Longer than 250 lines: one server, asked in every way that a client may ask it.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createDeskHandler } from '../../../../cms/server/handler.ts';
import { openDoor } from '../../../../cms/server/people/door.ts';
import { openStore } from '../../../../cms/server/store/store.ts';
import { createFileHandler } from '../../../../src/app/server/files.ts';
import { createHealthHandler, getHealth } from '../../../../src/app/server/health.ts';
import { answerJson, createPortalServer } from '../../../../src/app/server/portal-server.ts';
import { createSiteHandler } from '../../../../src/app/server/site.ts';
import { getHeaders } from '../../../../src/outputs/hosts/headers.ts';
import { patience } from '../../../patience.ts';

const page = `<!doctype html><title>明理</title>${'字'.repeat(200_000)}`;

/** The server of `npm start` over a tiny built site and an empty repository. */
async function startPortal(longestStandstill?: number) {
  const dir = mkdtempSync(join(tmpdir(), 'mingli-portal-'));
  for (const folder of ['site/cases', 'desk/admin']) mkdirSync(join(dir, folder), { recursive: true });
  for (const path of ['site/index.html', 'site/404.html', 'site/cases/index.html', 'desk/admin/index.html'])
    writeFileSync(join(dir, path), page);
  // More than the buffers of a connection hold.
  writeFileSync(join(dir, 'site/data.bin'), '');
  truncateSync(join(dir, 'site/data.bin'), 20_000_000);
  const store = await openStore(join(dir, 'content.git'));
  const logged: unknown[] = [];
  const log = (error: unknown) => void logged.push(error);
  const site = createSiteHandler();
  await site.show(join(dir, 'site'));
  const deskFiles = createFileHandler(join(dir, 'desk'));
  const server: Server = createPortalServer({
    log,
    ...(longestStandstill !== undefined && { longestStandstill }),
    handlers: {
      protocol: createDeskHandler(store, {
        door: openDoor({ dir }),
        checkEntry: async () => [],
        listUsers: async () => [],
        log,
      }),
      build: (_, response, query) => answerJson(response, JSON.stringify({ state: 'idle', url: query.get('url') })),
      health: async (request, response, query) => {
        // As a step of the desk that takes longer than anybody may stand still.
        if (query.has('slow')) await once(server, 'timeout');
        return createHealthHandler(() => getHealth(site.isShown(), { state: 'done' }))(request, response, query);
      },
      library: () => {
        throw new Error('no library');
      },
      summary: async () => Promise.reject(new Error('no summary')),
      desk: (request, response) => deskFiles(request, response, () => site.handle(request, response)),
      draft: (_, response) => response.writeHead(404).end(),
      site: (request, response) => site.handle(request, response),
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { dir, port, logged, server, url: `http://127.0.0.1:${port}`, close };
}

/** The portal of all tests that only ask: each finds it alive after the others, and one takes seconds to be made. */
let portal: Awaited<ReturnType<typeof startPortal>>;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

/** A portal for one test alone, which breaks something in it or counts what it has told. */
async function startOwnPortal(longestStandstill?: number) {
  const own = await startPortal(longestStandstill);
  onTestFinished(own.close);
  return own;
}

/** Sends bytes as they are, and answers what came back until the server or `limit` milliseconds without a word ended it. */
const sendRaw = (port: number, bytes: string | Buffer, { limit = patience.step, isCut = false } = {}) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      answer += text;
      // The reader leaves in the middle of the answer.
      if (isCut) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.setTimeout(limit, () => socket.destroy());
    // Not ended: a request whose sender has closed its half is dropped unanswered.
    socket.write(bytes);
  });

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1]);
const ask = (target: string, ...headers: string[]) =>
  ['GET', target, 'HTTP/1.1\r\n'].join(' ') + ['Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');

async function expectAlive({ url }: { url: string }) {
  expect((await fetch(`${url}/`)).status).toBe(200);
  expect((await fetch(`${url}/admin/`)).status).toBe(200);
  const answer = await fetch(`${url}/api/v1`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ branch: 'main', action: 'info', params: {} }),
  });
  expect(answer.status).toBe(200);
}

test.each(['//', '//example.org/', '*', 'http://[', 'http://a:99999/', 'x'])(
  'a request for «%s» is answered 400, and site and desk live on',
  async (target) => {
    expect(statusOf(await sendRaw(portal.port, ask(target)))).toBe(400);
    await expectAlive(portal);
  },
);

test.each([
  ['bytes=5-2', 200],
  ['bytes=-5', 200],
  ['bytes=a-b', 200],
  ['bytes=0-1,4-5', 200],
  ['bytes=2-5', 206],
  ['bytes=9999999-', 416],
  ['lines=5-2', 200],
])('a range «%s» is answered %i', async (range, status) => {
  expect(statusOf(await sendRaw(portal.port, ask('/', `Range: ${range}`)))).toBe(status);
  await expectAlive(portal);
});

test.each([
  ['a head that is too long', ask(`/?q=${'a'.repeat(200_000)}`), 431],
  ['what is no HTTP', '\u0000\u0001\r\n\r\n', 400],
  ['a broken escape', ask('/%E0%A4%A'), 404],
  ['a whole address', ask('http://example.org/cases/'), 200],
  ['an upgrade that nobody offers', ask('/', 'Upgrade: websocket'), 200],
])('%s has an answer', async (_, bytes, status) => {
  expect(statusOf(await sendRaw(portal.port, bytes))).toBe(status);
  await expectAlive(portal);
});

const readable = ['/', '/cases/', '/nowhere/', '/admin/', '/admin', '/admin/library.json', '/api/build'];
const writing = ['PUT', 'DELETE', 'TRACE', 'OPTIONS', 'PATCH', 'POST', 'PROPFIND', 'MKCOL', 'LOCK', 'QUERY', 'PURGE'];

test.each(writing)(
  '%s is refused in a sentence that names what may be asked, wherever one can only read',
  async (verb) => {
    for (const path of readable) {
      const answer = await sendRaw(portal.port, ask(path, 'Content-Length: 0').replace('GET', verb));
      expect(statusOf(answer), path).toBe(405);
      expect(answer, path).toMatch(/\r\nAllow: GET, HEAD\r\n/u);
      expect(answer, path).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/iu);
      expect(Buffer.from(answer, 'latin1').toString(), path).toContain('这个网址只能看，不能写。');
    }
    await expectAlive(portal);
  },
);

test.each(['GET', 'HEAD', ...writing.filter((verb) => verb !== 'POST')])(
  'the desk’s protocol takes no %s, and says so',
  async (verb) => {
    const answer = await sendRaw(portal.port, ask('/api/v1', 'Content-Length: 0').replace('GET', verb));
    expect(statusOf(answer)).toBe(405);
    expect(answer).toMatch(/\r\nAllow: POST\r\n/u);
    if (verb !== 'HEAD') expect(Buffer.from(answer, 'latin1').toString()).toContain('{"error":"这个地址只接受');
    await expectAlive(portal);
  },
);

test('a tunnel is refused, and a body that nobody asked for does no harm', async () => {
  expect(
    statusOf(await sendRaw(portal.port, 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n')),
  ).toBe(405);
  const put = `${ask('/', 'Content-Length: 3000000').replace('GET', 'PUT')}${'x'.repeat(3_000_000)}`;
  expect(statusOf(await sendRaw(portal.port, put))).toBe(405);
  await expectAlive(portal);
});

test.each(['/', '/cases/', '/nowhere/', '/admin/', '/api/build', '/admin/library.json', '//'])(
  'HEAD of %s is its GET without a body',
  async (path) => {
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((verb) => sendRaw(portal.port, ask(path).replace('GET', verb))),
    );
    const partsOf = (answer = '') => answer.split('\r\n\r\n', 1)[0]!.split('\r\n');
    const isOfBody = (line: string) => /^(?:Date|Content-Length|Transfer-Encoding|Vary):/iu.test(line);
    expect(partsOf(head).filter((line) => !isOfBody(line))).toEqual(partsOf(get).filter((line) => !isOfBody(line)));
    expect(head!.split('\r\n\r\n')[1]).toBe('');
    expect(get!.split('\r\n\r\n')[1]).not.toBe('');
  },
);

/** What the server sends to a client that takes brotli, as it travels. */
const askFor = ({ url }: { url: string }, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    get(`${url}${path}`, { headers: { 'Accept-Encoding': 'br', ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });

test.each(['/', '/cases/', '/admin/', '/nowhere/', '/api/build', '/api/v1', '/admin/library.json', '/%'])(
  'whatever answers for %s, it does so with the headers of its path',
  async (path) => {
    const { headers } = await askFor(portal, path);
    const wanted = Object.entries(getHeaders(path)).filter(([name]) => name !== 'Cache-Control');
    for (const [name, value] of wanted) expect(headers[name.toLowerCase()], name).toBe(value);
    expect(headers['cache-control']).toMatch(/^no-(?:cache|store)$/u);
  },
);

test('pages, files of the desk and the answers of the desk travel compressed, and are what they were', async () => {
  const long = `/api/build?url=${'a'.repeat(2000)}`;
  for (const path of ['/', '/cases/', '/admin/', '/nowhere/', long]) {
    const packed = await askFor(portal, path);
    const plain = await askFor(portal, path, { 'Accept-Encoding': 'identity' });
    expect(packed.headers, path).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(plain.headers['content-encoding'], path).toBeUndefined();
    expect(packed.bytes.length, path).toBeLessThan(plain.bytes.length / 2);
    expect(brotliDecompressSync(packed.bytes).equals(plain.bytes), path).toBe(true);
  }
});

test('a part of a file is one of the file as it lies there, and what has not changed is not sent again', async () => {
  const whole = Buffer.from(page);
  const part = await askFor(portal, '/', { Range: 'bytes=10-99999' });
  expect(part.status).toBe(206);
  expect(part.headers['content-encoding']).toBeUndefined();
  expect(part.headers['content-range']).toBe(`bytes 10-99999/${whole.length}`);
  expect(part.bytes.equals(whole.subarray(10, 100_000))).toBe(true);

  const { headers } = await askFor(portal, '/');
  const again = await askFor(portal, '/', { 'If-None-Match': String(headers.etag) });
  expect(again.status).toBe(304);
  expect(again.bytes.length).toBe(0);
  expect(again.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
});

test.each(['/_astro/none.css', '/admin/assets/none.js', '/search-index/none'])(
  'that %s is missing is remembered by nobody',
  async (path) => {
    const { status, headers } = await askFor(portal, path);
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-cache');
  },
);

test('a handler that fails, at once or later, is answered 500 and told to the terminal', async () => {
  const portal = await startOwnPortal();
  for (const name of ['library', 'summary'])
    expect((await fetch(`${portal.url}/admin/${name}.json`)).status, name).toBe(500);
  expect(portal.logged.map(String)).toEqual(['Error: no library', 'Error: no summary']);
});

test('a file that has gone since the site was shown breaks one answer and no more', async () => {
  const portal = await startOwnPortal();
  rmSync(join(portal.dir, 'site/cases'), { recursive: true });
  await sendRaw(portal.port, ask('/cases/'));
  await expectAlive(portal);
});

/** Pieces of requests that have ended servers, and anything else. */
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const target = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '///',
    '/%',
    '/%zz',
    '/%2e%2e/',
    '/\\',
    '*',
    '/?',
    '/#',
    '',
    'http://',
    'http://[',
    '//:/',
  ),
  fc.constantFrom('/api/v1', '/api/build?url=%', '/admin', '/admin/', '/admin/library.json', '/cases/', '/__proto__'),
  fc.webPath(),
  fc.webUrl(),
  anyText.map((text) => `/${text}`),
  anyText,
  fc.integer({ min: 1, max: 200_000 }).map((length) => `/${'长'.repeat(length / 3)}`),
);
const header = fc.oneof(
  fc.tuple(
    fc.constantFrom('Range', 'If-None-Match', 'If-Range', 'Expect', 'Upgrade', 'Connection', 'Transfer-Encoding'),
    fc.oneof(
      fc.constantFrom('bytes=5-2', 'bytes=-1', 'bytes=-', '100-continue', 'upgrade', 'chunked', 'websocket', 'close'),
      anyText,
    ),
  ),
  fc.tuple(
    fc.constantFrom(
      'Host',
      'Origin',
      'Content-Length',
      'Content-Type',
      'X-Desk-Token',
      'Sec-Fetch-Site',
      'Accept-Encoding',
    ),
    fc.oneof(
      fc.constantFrom('localhost', '[::1]', '-1', '7', '99999999999', 'application/json', 'same-origin'),
      anyText,
    ),
  ),
  fc.tuple(anyText, anyText),
);
const rawRequest = fc.record({
  method: fc.oneof(fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'OPTIONS', 'CONNECT', 'TRACE', 'PRI', 'get'), anyText),
  target,
  version: fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''),
  headers: fc.array(header, { maxLength: 6 }),
  body: fc.oneof(
    fc.constant(''),
    anyText,
    fc.json(),
    fc.constant('{"action":"listEntries","params":{"collection":"__proto__"}}'),
    fc.constant('{"action":"constructor","params":{"branch":"main"}}'),
  ),
  isCut: fc.boolean(),
});

test('after a thousand random raw requests site and desk still answer', async () => {
  const portal = await startOwnPortal();
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);
  process.on('uncaughtException', note).on('unhandledRejection', note);
  onTestFinished(() => void process.off('uncaughtException', note).off('unhandledRejection', note));
  const requests = fc.sample(rawRequest, 1000);
  const batch = 50;
  for (let start = 0; start < requests.length; start += batch)
    await Promise.all(
      requests.slice(start, start + batch).map(({ method, target, version, headers, body, isCut }) => {
        const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
        const bytes = Buffer.from(`${method} ${target} ${version}\r\nHost: localhost\r\n${lines}\r\n${body}`);
        return sendRaw(portal.port, bytes, { limit: 300, isCut });
      }),
    );
  expect(unhandled).toEqual([]);
  expect(portal.logged.map(String).filter((words) => !/no (?:library|summary)/u.test(words))).toEqual([]);
  await expectAlive(portal);
});

test('a request that does not come to its end is not waited for as long as a client likes', () => {
  const nothing = () => undefined;
  const { headersTimeout, requestTimeout } = createPortalServer({
    handlers: {
      protocol: nothing,
      build: nothing,
      health: nothing,
      library: nothing,
      summary: nothing,
      desk: nothing,
      draft: nothing,
      site: nothing,
    },
  });
  expect(headersTimeout).toBeLessThan(60_000);
  expect(requestTimeout).toBeLessThan(300_000);
});

test('tells anybody who watches over it how it is, as JSON and in one line', async () => {
  const { url } = portal;
  const [json, line] = await Promise.all([fetch(`${url}/api/health`), fetch(`${url}/api/health?format=line`)]);
  expect([json.status, await json.json()]).toEqual([200, { status: 'ok', site: 'shown', build: 'done' }]);
  expect([line.status, await line.text()]).toEqual([200, 'OK site=shown build=done\n']);
});

test('who sends thousands of requests ahead is cut off after a few, and holds up nobody', async () => {
  const portal = await startOwnPortal();
  let asked = 0;
  portal.server.on('request', () => (asked += 1));
  const requests = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const answer = await sendRaw(portal.port, requests.repeat(20_000));
  expect(answer.split('HTTP/1.1 200').length - 1).toBeLessThanOrEqual(16);
  // What came in the same piece of the stream is counted, and nothing after it.
  expect(asked).toBeLessThan(20_000 / 4);
  const few = await sendRaw(portal.port, `${requests.repeat(15)}${ask('/')}`);
  expect(few.split('HTTP/1.1 200').length - 1).toBe(16);
  await expectAlive(portal);
});

test('who takes nothing of an answer is let go, and who waits for one is not', async () => {
  const portal = await startOwnPortal(50);
  const { server } = portal;
  const stuck = connect(portal.port, '127.0.0.1').pause();
  stuck.on('error', () => undefined).write('GET /data.bin HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const taken = once(server, 'connection') as Promise<[Socket]>;
  const [socket] = await taken;
  await once(socket, 'close');
  stuck.destroy();

  const [waiting] = await Promise.all([fetch(`${portal.url}/api/health?slow`), once(server, 'timeout')]);
  expect(waiting.status).toBe(200);
});
