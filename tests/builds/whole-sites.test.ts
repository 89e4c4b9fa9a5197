import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

let home = '';
const place = (name: string) => join(home, name);
/** The site of each content folder, built alone or beside others. */
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
      'explainers/noise.md': explainerText({ title: '楼上太吵怎么办？', topic: '邻里与相邻', body: answer }),
      'terms/tort.md': `---\nterm: 侵权\nplain: ${answer}\n---\n`,
    });
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

describe('three builds at once in one checkout', () => {
  beforeAll(async () => {
    const started = performance.now();
    const outcomes = await Promise.all(
      [
        ['a', 'site'],
        ['a', 'again'],
        ['b', 'other'],
      ].map(([content = '', site = '']) => buildContent(place(content), place(site), { SKIP_CARDS: '' })),
    );
    usual = (performance.now() - started) / outcomes.length;
    for (const { code, stderr } of outcomes) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // They wait for one another, and say so.
    expect(outcomes.filter(({ stdout }) => stdout.includes('等它结束再建'))).toHaveLength(2);
    [sites.a, sites.b] = await Promise.all([fingerprint(place('site')), fingerprint(place('other'))]);
  });

  test('make the same site of the same content, byte for byte', async () => {
    expect(Object.keys(sites.a!).length).toBeGreaterThan(60);
    expect(await fingerprint(place('again'))).toEqual(sites.a);
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

  test('at ten random moments leaves one whole site each time, and the next build is as any other', async () => {
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
    expect((await readdir(home)).sort()).toEqual(['a', 'again', 'b', 'other', 'site']);
  });
});
