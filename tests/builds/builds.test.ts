import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../../src/rules/entries/finding.ts';
import { createBuilds } from '../../src/app/server/builds.ts';
import { type ContentFiles, contentDirFor, writeContent } from '../site/content-folder.ts';
import { patience } from '../patience.ts';
import { plainEnv } from '../site/command.ts';
import { freezeDisk } from '../unit/mount-disk.ts';

const term = (body: string) => `---\nterm: 侵权\nplain: 伤了别人，要赔。\n---\n\n${body}\n`;
const broken = term('![井台](/media/none.jpg)');

/** What is to be put back when all is over, the last first. */
const tidying: (() => unknown)[] = [];
afterAll(async () => {
  for (const tidy of tidying.reverse()) await tidy();
});

/** Builds over one entry, whose text can be changed between them. */
async function makeBuilds({ limit, env }: { limit?: number; env?: NodeJS.ProcessEnv } = {}) {
  const home = await mkdtemp(join(tmpdir(), 'mingli-builds-'));
  tidying.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
  const dir = contentDirFor('builds');
  let published: ContentFiles = { 'terms/tort.md': term('要赔。') };
  const publish = (files: ContentFiles) => void (published = files);
  const write = (text: string) => publish({ 'terms/tort.md': text });
  const shown: string[] = [];
  const logged: unknown[] = [];
  const failures: { words: string; errors: readonly Finding[] }[] = [];
  const sitesDir = join(home, 'sites');
  const builds = createBuilds({
    loadContent: () => writeContent(dir, published),
    sitesDir,
    goodDir: join(home, 'good'),
    show: async (site) => {
      await readFile(join(site, 'index.html'));
      shown.push(site);
    },
    onFail: (words, errors) => failures.push({ words, errors }),
    log: (error) => logged.push(error),
    limit,
    env: { ...plainEnv(), SKIP_CARDS: '1', ...env },
  });
  return { builds, write, publish, shown, failures, logged, sitesDir };
}

/** Makes of the folder `dir` what nobody, not even root, removes: the place of a disk. Tells whether this computer lets it. */
async function mountDisk(dir: string): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  await mkdir(dir);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', dir], { stdio: 'ignore' });
  } catch {
    return false;
  }
  tidying.push(() => execFileSync('umount', ['-l', dir]));
  return true;
}

test('everybody whose publication went into one build learns what became of it, and gets the own link', async () => {
  const { builds, write, failures, shown } = await makeBuilds();
  write(broken);
  const asked = ['/terms/a/', '/terms/b/', '/terms/c/'].map((url) => builds.request(url));
  expect(builds.getState('/terms/a/')).toMatchObject({ state: 'building', url: '/terms/a/' });
  expect(builds.getState('/terms/c/')).toEqual({ state: 'building', url: '/terms/c/' });
  await Promise.all(asked);
  for (const url of ['/terms/a/', '/terms/b/', '/terms/c/'])
    expect(builds.getState(url)).toMatchObject({
      state: 'failed',
      url,
      message: expect.stringContaining('词语 tort「多说几句」'),
    });
  expect(failures[0]?.errors).toMatchObject([{ file: 'terms/tort.md', field: 'body' }]);

  write(term('要赔。'));
  await builds.request('/terms/d/');
  // What failed before is on the site too.
  for (const url of ['/terms/a/', '/terms/b/', '/terms/c/', '/terms/d/'])
    expect(builds.getState(url)).toMatchObject({ state: 'done', url, seconds: expect.any(Number) });

  write(broken);
  await builds.request('/terms/tort/');
  // Nothing in this entry changes by itself; what must be renewed within a year is.
  expect(builds.getSpell()?.until).toBeGreaterThan(Date.now());
  expect(builds.getState('/terms/d/')).toMatchObject({ state: 'done' });
  expect(builds.getState('/terms/tort/')).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(/^这一页没有上线.*原来的样子.*词语 tort「多说几句」/u),
  });
  expect(await readFile(join(shown.at(-1)!, 'terms/tort/index.html'), 'utf8')).toContain('要赔。');
});

describe('where an earlier process has built sites, the last of them by a clock that was a day ahead', () => {
  const ahead = String(Date.now() + 24 * 3_600_000);
  let made: Awaited<ReturnType<typeof makeBuilds>>;
  const answers: unknown[] = [];
  let isStuck = false;
  let toMend: readonly Finding[] = [];
  beforeAll(async () => {
    made = await makeBuilds();
    const { builds, write, publish, sitesDir } = made;
    answers.push(await builds.showLast());
    for (const name of ['100', ahead, `${ahead}0.building`, 'odd']) {
      await mkdir(join(sitesDir, name, 'terms/tort'), { recursive: true });
      for (const page of ['404.html', 'index.html', 'terms/tort/index.html'])
        await writeFile(join(sitesDir, name, page), name);
    }
    answers.push(await builds.showLast(), [...made.shown]);
    publish({ 'terms/other.md': term('要赔。'), 'terms/bad.md': broken });
    answers.push(await builds.request());
    toMend = builds.getErrors();
    isStuck = await mountDisk(join(sitesDir, '100/stuck'));
    write(term('要赔。'));
    answers.push(await builds.request());
  });

  test('the last whole one is shown at once', () => {
    expect(answers.slice(0, 3)).toEqual([false, true, [join(made.sitesDir, ahead)]]);
  });

  test('the next build may not take most of it away', () => {
    expect(answers[3]).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(/^网站没有更新.*少了 \/terms\/tort\/.*npm start -- --allow-shrink$/u),
    });
    expect(answers[4]).toMatchObject({ state: 'done' });
  });

  test('what is wrong with the content is told at the desk, though the build was refused for something else', () => {
    expect(toMend).toMatchObject([{ file: 'terms/bad.md', field: 'body' }]);
    expect(made.builds.getErrors()).toEqual([]);
  });

  test('a site that is shown counts as built, though an old one cannot be removed', ({ skip }) => {
    if (!isStuck) return skip('this computer lets no test mount a disk');
    expect(existsSync(join(made.sitesDir, '100/stuck'))).toBe(true);
    expect(answers[4]).toMatchObject({ state: 'done' });
    expect(made.shown).toHaveLength(2);
  });

  test('the site that was built since is the last one for the next process too', async () => {
    await made.builds.showLast();
    expect(made.shown.at(-1)).toBe(made.shown[1]);
  });
});

test('a publication is shown with its page, and its search follows by itself', async () => {
  const { builds, write, shown } = await makeBuilds();
  await builds.request();
  write(term('要赔，也要道歉。'));
  expect(await builds.request('/terms/tort/')).toMatchObject({ state: 'done' });
  const [first, second] = await Promise.all(shown.map((site) => readFile(join(site, 'search-index.json'), 'utf8')));
  expect(second).toBe(first);
  expect(await readFile(join(shown[1]!, 'terms/tort/index.html'), 'utf8')).toContain('也要道歉');
  await vi.waitFor(() => expect(shown).toHaveLength(3), { timeout: patience.build, interval: 100 });
  expect(await readFile(join(shown[2]!, 'search-index.json'), 'utf8')).not.toBe(first);
  expect(await readFile(join(shown[2]!, 'terms/tort/index.html'), 'utf8')).toContain('也要道歉');
  // Nothing follows what follows.
  await vi.waitFor(() => expect(builds.getState().state).toBe('done'), { timeout: patience.build });
  expect(shown).toHaveLength(3);
});

test('what keeps a site from being written is told to editors in their words, and whole in the window', async ({
  skip,
}) => {
  const { builds, sitesDir, logged } = await makeBuilds();
  await mkdir(sitesDir, { recursive: true });
  const thaw = freezeDisk(sitesDir);
  if (!thaw) return skip('this computer lets no test mount a disk');
  expect((await builds.request()).message).toMatch(/^网站还建不起来。[\p{Script=Han}，。]*只读[\p{Script=Han}，。]+$/u);
  expect(String(logged)).toContain('mkdir');
  thaw();
  expect(await builds.request()).toMatchObject({ state: 'done' });
});

test('of a builder that dies editors are told in their words', async () => {
  const { builds, logged } = await makeBuilds({ env: { NODE_OPTIONS: '--no-such-option' } });
  expect((await builds.request()).message).toMatch(/^[\p{Script=Han}，。]+$/u);
  expect(String(logged)).toContain('--no-such-option');
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
