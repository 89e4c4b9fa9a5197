import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, expect, test } from 'vitest';
import { renderDeskWait, renderNoDesk } from '../../../../src/app/server/stand-ins/desk-wait.ts';
import { renderUnbuilt } from '../../../../src/app/server/stand-ins/unbuilt.ts';
import { createDeskFiles } from '../../../../src/app/server/desk-files.ts';

/** The address of a desk whose files are not built yet. */
async function startDesk(): Promise<string> {
  const server = createServer(createDeskFiles('/nowhere').handle);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  ['/admin', '/admin/'],
  ['/admin?care=1&x=//evil.example/', '/admin/?care=1&x=//evil.example/'],
  ['/admin?', '/admin/?'],
])('%s leads to %s, where the page finds its files', async (path, target) => {
  const answer = await fetch(`${await startDesk()}${path}`, { redirect: 'manual' });
  expect(answer.status).toBe(308);
  expect(answer.headers.get('location')).toBe(target);
});

test('until it is built, its page says what is done and for how long, that the site can be read, and looks again by itself', async () => {
  const answer = await fetch(`${await startDesk()}/admin/`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect(answer.headers.get('content-type')).toContain('text/html');
  const page = await answer.text();
  for (const words of [
    '编辑台正在准备',
    '正在把内容接进编辑台。从启动到现在 0 秒。',
    '照常能看',
    'http-equiv="refresh"',
  ])
    expect(page).toContain(words);
  const [, script = ''] = /<script src="([^"]+)"/u.exec(page) ?? [];
  const looks = await fetch(new URL(script, answer.url));
  expect([looks.status, looks.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(await looks.text()).toContain('location.reload()');
});

test('what stands in for desk and site has a look that is there before either is built', async () => {
  for (const page of [
    renderDeskWait({ step: '正在打包编辑台', since: 0 }),
    renderNoDesk('坏了'),
    renderUnbuilt([], '正在建'),
  ]) {
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/u.exec(page) ?? [];
    const answer = await fetch(new URL(style, await startDesk()));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  }
});

test('until it is built, a file of it is not there yet, in one line', async () => {
  const answer = await fetch(`${await startDesk()}/admin/assets/a.js`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toContain('正在准备');
});

test.each([
  [59_000, '59 秒'],
  [125_000, '2 分钟'],
])('after %d ms it has taken %s', (since, words) => {
  expect(renderDeskWait({ step: '正在打包编辑台', since })).toContain(`正在打包编辑台。从启动到现在 ${words}。`);
});

test('a desk that could not be made says so, and does not ask again and again', () => {
  const page = renderNoDesk('请看 <启动的窗口>');
  expect(page).toContain('请看 &lt;启动的窗口&gt;');
  expect(page).not.toContain('refresh');
});
