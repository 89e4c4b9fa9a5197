import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { createFileHandler } from '../../../../src/app/server/files.ts';

/** A folder with these files, beside one that nobody may have. */
function makeSite(paths: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'mingli-files-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const path of [...paths.map((each) => `site/${each}`), 'site-secret/index.html', 'secret.html']) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), path);
  }
  return join(dir, 'site');
}

/** What a server over that folder answers to a path as it is written: the body of 200, else the status. */
async function serve(dir: string) {
  const handle = createFileHandler(dir);
  const server = createServer((request, response) => handle(request, response, () => response.writeHead(404).end()));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return async (path: string) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    const answer = await text(socket);
    const [, status] = /^HTTP\/1\.1 (\d+)/u.exec(answer) ?? [];
    return status === '200' ? answer.slice(answer.indexOf('\r\n\r\n') + 4) : Number(status);
  };
}

const getWorked = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

test('a site of many files is shown without a look at each of them', () => {
  const dir = makeSite(Array.from({ length: 1500 }, (_, at) => `cases/a-${at}/index.html`));
  // Nobody can look at what leads nowhere.
  symlinkSync(join(dir, 'nowhere'), join(dir, 'broken.html'));
  const before = getWorked();
  createFileHandler(dir);
  expect(getWorked() - before).toBeLessThan(15);
});

test('a page is found by its folder, its name and its file, and what is no file by none', async () => {
  const get = await serve(makeSite(['index.html', 'cases/index.html', 'cases/a&b=c/index.html', '.well-known/a.txt']));
  expect(await get('/')).toBe('site/index.html');
  for (const path of ['/cases', '/cases/', '/cases/index', '/cases/index.html', '/cases/?a=/.b'])
    expect(await get(path), path).toBe('site/cases/index.html');
  for (const path of ['/cases/a&b=c/', '/cases/a%26b%3dc/'])
    expect(await get(path), path).toBe('site/cases/a&b=c/index.html');
  expect(await get('/.well-known/a.txt')).toBe('site/.well-known/a.txt');
  for (const path of ['/case', '/cases/a', '/%00', `/${'a'.repeat(5000)}`, '/.well-known/', '/%zz'])
    expect(await get(path), path).toBe(404);
});

test('what is hidden or stands beside the folder is nobody’s, however it is asked for', async () => {
  const get = await serve(makeSite(['index.html', '.git/config', 'cases/.env', '.well-known.html', 'a/..b.html']));
  const names = ['.git/config', 'cases/.env', '.env', '.well-known.html', '.well-known', 'a/..b.html'];
  const outside = [
    '../secret.html',
    '../site-secret/',
    'cases/../../secret.html',
    '..%2fsecret.html',
    '..\\secret.html',
  ];
  for (const name of [...names, ...outside])
    for (const path of [
      `/${name}`,
      `/${name.replaceAll('.', '%2e')}`,
      `/${name.replaceAll('.', '%252e')}`,
      `//${name}`,
    ])
      expect(await get(path), path).toBe(404);
});
