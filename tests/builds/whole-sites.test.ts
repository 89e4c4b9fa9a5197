import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBuiltFiles } from '../site/built-page.ts';
import { plainEnv } from '../site/command.ts';
import { buildContent, writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';
import { siteUrl } from '../site/shipped.ts';

/** Every file of a built site with a fingerprint of what is in it. */
async function fingerprint(dir: string): Promise<Record<string, string>> {
  const files = await listBuiltFiles(dir);
  const hashes = await Promise.all(
    files.map(async (file) =>
      createHash('sha256')
        .update(await readFile(join(dir, file)))
        .digest('hex'),
    ),
  );
  return Object.fromEntries(files.map((file, index) => [file, hashes[index]!]));
}

const cardCache = resolve('.cache/cards');

let home = '';
const place = (name: string) => join(home, name);
/** The site of each content folder. */
const sites: Record<string, Record<string, string>> = {};
/** What one build takes, in milliseconds. */
let usual = 0;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'mingli-whole-'));
  for (const [name, answer] of [
    ['a', '先关总阀。'],
    ['b', '先拍照片。'],
  ] as const)
    await writeContent(place(name), {
      'explainers/leak.md': explainerText({ title: '楼上漏水怎么办？', topic: '邻里与相邻', body: answer }),
      // No font has this sign: a card is drawn without it.
      'explainers/noise.md': explainerText({ title: '楼上太吵😀怎么办？', topic: '邻里与相邻', body: answer }),
      'terms/tort.md': `---\nterm: 侵权\nplain: ${answer}\n---\n`,
    });
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

/** The pictures of cards on `site` that are kept between builds; one that is drawn anew is another file on the disk. */
async function listKept(site: Record<string, string>): Promise<string[]> {
  const own = new Set(Object.entries(site).flatMap(([file, hash]) => (file.startsWith('cards/') ? [hash] : [])));
  const kept: string[] = [];
  for (const [name, hash] of Object.entries(await fingerprint(cardCache)))
    if (own.has(hash)) kept.push(`${name} ${(await stat(join(cardCache, name))).ino}`);
  return kept;
}
let kept: string[] = [];

describe('four builds at once in one checkout, two into one folder, one of content that is broken', () => {
  beforeAll(async () => {
    await writeContent(place('broken'), { 'terms/tort.md': '---\nterm: 侵权\n---\n' });
    const started = performance.now();
    const outcomes = await Promise.all(
      [
        ['a', 'site'],
        ['a', 'site'],
        ['b', 'other'],
        ['broken', 'refused'],
      ].map(([content = '', site = '']) => buildContent(place(content), place(site), { SKIP_CARDS: '' })),
    );
    usual = (performance.now() - started) / 2;
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 1]);
    expect(outcomes.map(({ stderr }) => stderr.replace(/\n.*/su, ''))).toEqual(['', '', '', 'terms/tort.md']);
    // Only whoever would write into the same folder waits, and says so.
    const waited = outcomes.filter(({ stdout }) => stdout.includes('等它结束再建'));
    expect(waited).toHaveLength(1);
    [sites.a, sites.b] = await Promise.all([fingerprint(place('site')), fingerprint(place('other'))]);
    kept = await listKept(sites.a!);
  });

  test('make two whole sites, with a card of everything', () => {
    expect(Object.keys(sites.a!).length).toBeGreaterThan(60);
    const cards = ['explainers/leak', 'explainers/noise', 'terms/tort'].map((path) => `cards/${path}.png`);
    for (const site of [sites.a!, sites.b!]) expect(Object.keys(site)).toEqual(expect.arrayContaining(cards));
    expect(existsSync(place('refused'))).toBe(false);
  });

  test('mix nothing of one content into the site of another', async () => {
    expect(Object.keys(sites.b!)).toEqual(
      Object.keys(sites.a!).map((file) => expect.stringMatching(file.split(/[.-]/u)[0]!)),
    );
    for (const [site, own, foreign] of [
      ['site', '先关总阀', '先拍照片'],
      ['other', '先拍照片', '先关总阀'],
    ] as const)
      for (const file of await listBuiltFiles(place(site))) {
        const text = await readFile(join(place(site), file), 'utf8');
        expect(text.includes(foreign), `${site}/${file}`).toBe(false);
        if (file === 'explainers/leak/index.html') expect(text).toContain(own);
      }
  });
});

describe('a build that is killed', () => {
  const startBuild = (content: string): ChildProcess =>
    spawn(process.execPath, ['src/app/commands/build.ts'], {
      env: { ...plainEnv(), CONTENT_DIR: place(content), OUT_DIR: place('site'), SITE_URL: siteUrl },
      stdio: 'ignore',
    });
  const which = (found: Record<string, string>) =>
    Object.entries(sites).find(([, site]) => JSON.stringify(site) === JSON.stringify(found))?.[0];

  test('at ten random moments leaves one whole site each time, and the next build makes the same of the same content, byte for byte, and draws no card anew', async () => {
    let standing = which(await fingerprint(place('site')));
    expect(standing).toBe('a');
    for (let turn = 1; turn <= 10; turn += 1) {
      const moment = Math.random() * usual;
      const child = startBuild(standing === 'a' ? 'b' : 'a');
      const ended = once(child, 'exit');
      await Promise.race([sleep(moment), ended]);
      child.kill('SIGKILL');
      await ended;
      standing = which(await fingerprint(place('site')));
      expect(standing, `killed after ${moment} ms`).toBeDefined();
    }
    const next = standing === 'a' ? 'b' : 'a';
    expect((await once(startBuild(next), 'exit'))[0]).toBe(0);
    expect(which(await fingerprint(place('site')))).toBe(next);
    expect((await readdir(home)).sort()).toEqual(['a', 'b', 'broken', 'other', 'site']);
    expect(kept.length).toBeGreaterThan(5);
    expect(await listKept(sites.a!)).toEqual(kept);
  });
});
