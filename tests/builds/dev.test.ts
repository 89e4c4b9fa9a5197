import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { patience } from '../patience.ts';
import { plainEnv } from '../site/command.ts';
import { writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';

/** Outside the project, so that nothing but our own watching can notice what changes in it. */
const dir = join(tmpdir(), `mingli-dev-${process.pid}`);
const leak = (answer: string) =>
  explainerText({ title: '楼上漏水怎么办？', topic: '邻里与相邻' }).replace(/^summary: .*$/mu, `summary: ${answer}`);

let server: ChildProcess;
let origin = '';
let said = '';

beforeAll(async () => {
  await writeContent(dir, { 'explainers/leak.md': leak('先止水。') });
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock'], {
    env: {
      ...plainEnv(),
      CONTENT_DIR: dir,
      PORT: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  origin = await waitFor(() => {
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0];
    expect(address, said).toBeDefined();
    return address!;
  });
});

afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
  await rm(dir, { recursive: true, force: true });
});

/** Asks again and again until an answer is as expected. */
const waitFor = <T>(ask: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(ask, { timeout: patience.build, interval: 200 });

const get = async (path: string) => (await fetch(new URL(path, origin))).text();

test('shows what has changed in the content folder, without a restart', async () => {
  expect(await get('/explainers/leak/')).toContain('先止水。');
  await writeFile(join(dir, 'explainers/leak.md'), leak('先关总阀。'));
  await waitFor(async () => expect(await get('/explainers/leak/')).toContain('先关总阀。'));
  expect(await get('/explainers/leak/')).not.toContain('先止水。');
});

test('shows an entry that has come, and its own words, and drops an entry that has gone', async () => {
  const noise = join(dir, 'explainers/noise.md');
  await writeFile(noise, explainerText({ title: '楼上太吵怎么办？', topic: '邻里与相邻' }));
  await waitFor(async () => expect(await get('/explainers/')).toContain('楼上太吵怎么办？'));
  expect(await get('/explainers/noise/')).toContain('楼上太吵怎么办？');
  await writeFile(join(dir, 'ui.json'), JSON.stringify({ 'explainer.steps': '一步一步来', 'home.topics': '挑一件事' }));
  await waitFor(async () => expect(await get('/')).toContain('挑一件事'));
  await rm(noise);
  await waitFor(async () => expect(await get('/explainers/')).not.toContain('楼上太吵怎么办？'));
  expect((await fetch(new URL('/explainers/noise/', origin))).status).toBe(404);
});

test('leaves out a file that cannot be opened, says why, and goes on', async () => {
  await writeFile(join(dir, 'explainers/leak.md'), leak('先止水。').replace(/^title: .*\n/mu, ''));
  await waitFor(() => expect(said).toMatch(/explainers\/leak\.md:\d+ 「问题」没有填 → 补上「问题」/u));
  expect((await fetch(new URL('/explainers/', origin))).status).toBe(200);
  await writeFile(join(dir, 'explainers/leak.md'), leak('又写好了。'));
  await waitFor(async () => expect(await get('/explainers/leak/')).toContain('又写好了。'));
});
