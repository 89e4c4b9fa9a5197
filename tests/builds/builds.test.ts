import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Finding } from '../../src/rules/entries/finding.ts';
import { createBuilds } from '../../src/app/server/builds.ts';
import { contentDirFor, writeContent } from '../site/content-folder.ts';
import { plainEnv } from '../site/command.ts';

const term = (body: string) => `---\nterm: 侵权\nplain: 伤了别人，要赔。\n---\n\n${body}\n`;
const broken = term('![井台](/media/none.jpg)');

/** Builds over one entry, whose text can be changed between them. */
async function makeBuilds({ limit }: { limit?: number } = {}) {
  const home = await mkdtemp(join(tmpdir(), 'mingli-builds-'));
  onTestFinished(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
  const dir = contentDirFor('builds');
  const write = (text: string) => writeContent(dir, { 'terms/tort.md': text });
  await write(term('要赔。'));
  const shown: string[] = [];
  const failures: { words: string; errors: readonly Finding[] }[] = [];
  const sitesDir = join(home, 'sites');
  const builds = createBuilds({
    loadContent: async () => dir,
    sitesDir,
    goodDir: join(home, 'good'),
    show: async (site) => {
      await readFile(join(site, 'index.html'));
      shown.push(site);
    },
    onFail: (words, errors) => failures.push({ words, errors }),
    log: () => undefined,
    limit,
    env: { ...plainEnv(), DESK: 'apart', SKIP_CARDS: '1' },
  });
  return { builds, write, shown, failures, sitesDir, dir };
}

test('everybody whose publication went into one build learns what became of it, and gets the own link', async () => {
  const { builds, write, failures, shown } = await makeBuilds();
  await write(broken);
  const asked = ['/terms/a/', '/terms/b/', '/terms/c/'].map((url) => builds.request(url));
  expect(builds.getState('/terms/a/')).toMatchObject({ state: 'building', url: '/terms/a/' });
  expect(builds.getState('/terms/c/')).toEqual({ state: 'building', url: '/terms/c/' });
  await Promise.all(asked);
  for (const url of ['/terms/a/', '/terms/b/', '/terms/c/'])
    expect(builds.getState(url)).toMatchObject({ state: 'failed', url, message: expect.stringContaining('tort.md') });
  expect(failures[0]?.errors).toMatchObject([{ file: 'terms/tort.md', field: 'body' }]);

  await write(term('要赔。'));
  await builds.request('/terms/d/');
  // What failed before is on the site too.
  for (const url of ['/terms/a/', '/terms/b/', '/terms/c/', '/terms/d/'])
    expect(builds.getState(url)).toMatchObject({ state: 'done', url, seconds: expect.any(Number) });

  await write(broken);
  await builds.request('/terms/tort/');
  expect(builds.getState('/terms/d/')).toMatchObject({ state: 'done' });
  expect(builds.getState('/terms/tort/')).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(/^这一页没有上线.*原来的样子.*terms\/tort\.md「多说几句」/u),
  });
  expect(await readFile(join(shown.at(-1)!, 'terms/tort/index.html'), 'utf8')).toContain('要赔。');
});

test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'a site that is shown counts as built, though an old one cannot be removed',
  async ({ skip }) => {
    const { builds, shown, sitesDir } = await makeBuilds();
    const stuck = join(sitesDir, 'old', 'stuck');
    await mkdir(stuck, { recursive: true });
    try {
      // Nobody, not even root, removes the place of a disk.
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', stuck], { stdio: 'ignore' });
    } catch {
      return skip('this computer lets no test mount a disk');
    }
    onTestFinished(() => void execFileSync('umount', ['-l', stuck]));
    expect(await builds.request()).toMatchObject({ state: 'done' });
    expect(shown).toHaveLength(1);
  },
);

test('a site that an earlier process has built is shown at once, and the next build may not take most of it away', async () => {
  const { builds, write, shown, sitesDir, dir } = await makeBuilds();
  expect(await builds.showLast()).toBe(false);
  for (const name of ['100', '200', '300.building', 'odd']) {
    await mkdir(join(sitesDir, name, 'terms/tort'), { recursive: true });
    for (const page of ['404.html', 'index.html', 'terms/tort/index.html'])
      await writeFile(join(sitesDir, name, page), name);
  }
  expect(await builds.showLast()).toBe(true);
  expect(shown).toEqual([join(sitesDir, '200')]);
  await writeContent(dir, { 'terms/other.md': term('要赔。') });
  expect(await builds.request()).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(/^网站没有更新.*少了 \/terms\/tort\/.*npm start -- --allow-shrink$/u),
  });
  await write(term('要赔。'));
  expect(await builds.request()).toMatchObject({ state: 'done' });
});

test('a build that takes too long is ended, and the next one is begun', async () => {
  const { builds, sitesDir } = await makeBuilds({ limit: 500 });
  await mkdir(sitesDir, { recursive: true });
  await writeFile(join(sitesDir, 'kept'), '');
  for (const turn of [1, 2]) {
    const { state, message } = await builds.request(`/terms/${turn}/`);
    expect(state).toBe('failed');
    expect(message).toContain('建站用了太久');
    expect(message).toMatch(/^[\p{Script=Han}，。]+$/u);
  }
});
