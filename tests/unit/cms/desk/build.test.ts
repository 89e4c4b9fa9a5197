import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildDesk } from '../../../../cms/desk/build.ts';

let dir = '';
beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  dir = await mkdtemp(join(tmpdir(), 'desk-'));
  await buildDesk(join(dir, 'one'), { cacheDir: join(dir, 'cache') });
}, 120_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

const read = (name: string) => readFile(join(dir, 'one/admin', name), 'utf8');

test('makes a Chinese page with a policy of its own that loads nothing from elsewhere', async () => {
  const html = await read('index.html');
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<title>明理 · 编辑台</title>');
  expect(html).toMatch(/Content-Security-Policy[\s\S]*script-src 'self' 'unsafe-eval'/u);
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
});

test('stays below 2.5 MB of scripts; Decap whole is 6 MB', async () => {
  const assets = join(dir, 'one/admin/assets');
  const sizes = await Promise.all((await readdir(assets)).map(async (name) => (await stat(join(assets, name))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
});

test('copies from the cache the second time, without bundling again', async () => {
  const bundled = () => stat(join(dir, 'cache/admin/index.html'), { bigint: true }).then(({ mtimeNs }) => mtimeNs);
  const before = await bundled();
  await buildDesk(join(dir, 'two'), { cacheDir: join(dir, 'cache') });
  expect(await bundled()).toBe(before);
  expect(await readFile(join(dir, 'two/admin/index.html'), 'utf8')).toBe(await read('index.html'));
});
