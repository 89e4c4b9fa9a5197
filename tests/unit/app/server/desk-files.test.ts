import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, expect, test } from 'vitest';
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

test.each(['/admin/', '/admin/assets/a.js'])('until it is built, %s says so and when to come again', async (path) => {
  const answer = await fetch(`${await startDesk()}${path}`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.text()).toContain('正在准备');
});
