import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPages, type BuiltPage } from '../site/built-page.ts';
import type { Outcome } from '../site/command.ts';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';
import { siteUrl } from '../site/shipped.ts';
import { pageRules } from '../site/page-rules.ts';

const text = (name: string, fields = '') =>
  explainerText({ title: `${name}怎么办？`, topic: '邻里与相邻' }).replace('topic:', `${fields}topic:`);
const term = '---\nterm: 侵权\nplain: 伤了别人，要赔。\n---\n';
const first = {
  'explainers/lou-shui.md': text('漏水'),
  'explainers/chao.md': text('太吵'),
  'explainers/stays.md': text('停水'),
  'terms/tort.md': term,
  'terms/gone.md': term,
  'terms/gone-too.md': term,
};

const dir = contentDirFor('addresses');
const outDir = outDirFor('addresses');
const build = async (files: Record<string, string>, args: string[] = []) => {
  await writeContent(dir, files);
  return buildContent(dir, outDir, {}, args);
};
const readSite = async () => new Map((await readPages(outDir)).map((page): [string, BuiltPage] => [page.path, page]));

beforeAll(async () => {
  await rm(outDir, { recursive: true, force: true });
  expect(await build(first)).toMatchObject({ code: 0, stderr: '' });
});

describe('a build in which an entry was renamed, one moved away by the settings, and most removed', () => {
  let refused: Outcome;
  let standing = new Map<string, BuiltPage>();
  let built: Outcome;
  let pages = new Map<string, BuiltPage>();
  beforeAll(async () => {
    const site = JSON.parse(await readFile('content/site.json', 'utf8')) as object;
    const second = {
      'explainers/upstairs-leak.md': text('漏水', 'renamedFrom: [lou-shui]\n'),
      'terms/tort.md': term,
      'explainers/new.md': text('欠薪'),
      'site.json': JSON.stringify({
        ...site,
        featuredDeadlines: [],
        renamed: [{ from: 'cases/far', to: 'terms/tort' }],
      }),
    };
    refused = await build(second);
    standing = await readSite();
    built = await build(second, ['--allow-shrink']);
    pages = await readSite();
  });

  test('is refused where nobody says that it is meant, and the old site stands', () => {
    expect(refused.code).toBe(1);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    expect(refused.stderr).toContain('npm run build -- --allow-shrink');
    expect([...standing.keys()]).toEqual(expect.arrayContaining(['/terms/gone/', '/explainers/lou-shui/']));
  });

  test('goes on where somebody does', () => {
    expect(built.code).toBe(0);
    expect([pages.has('/terms/gone/'), pages.has('/explainers/new/')]).toEqual([false, true]);
  });

  test('tells of those that are gone, and of no other', () => {
    for (const name of ['explainers/chao', 'explainers/stays', 'terms/gone', 'terms/gone-too']) {
      expect(built.stderr).toContain(`${name}.md`);
      expect(built.stderr).toContain(`/${name}/`);
    }
    expect(built.stderr).toContain('0 个错误，4 个提醒');
  });

  test.each([
    ['/explainers/lou-shui/', '/explainers/upstairs-leak/'],
    ['/cases/far/', '/terms/tort/'],
  ])('%s leads to %s, and has nothing else to say', async (from, to) => {
    const page = pages.get(from)!;
    expect(page.html).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(page.html).toContain(`<link rel="canonical" href="${siteUrl}${to}">`);
    expect(page.html).toContain('<meta name="robots" content="noindex">');
    expect(page.root.querySelector(`main a[href="${to}"]`)).not.toBeNull();
    expect(pageRules['has exactly one h1, with words in it'](page)).toEqual([]);
    expect(await readFile(join(outDir, '_redirects'), 'utf8')).toContain(`${from} ${to} 301\n`);
    for (const file of ['sitemap-0.xml', 'feed.xml', 'data/explainers.json'])
      expect(await readFile(join(outDir, file), 'utf8')).not.toContain(`${from}`);
  });
});

// Every way to hold no portal is tried in tests/unit/content/folder.test.ts.
test('a folder that is empty ends the build with one sentence, and the old site stands', async () => {
  await writeContent(dir, { 'notes.txt': '' });
  const { code, stderr } = await buildContent(dir, outDir);
  expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
  expect(stderr).toContain('是空的');
  expect(stderr).toContain(dir);
  expect((await readSite()).size).toBeGreaterThan(10);
});

// Every folder that is refused is tried in tests/unit/app/build/out-dir.test.ts.
test('a site is never built in the place of the content', async () => {
  await writeContent(dir, first);
  const { code, stderr } = await buildContent(dir, dir);
  expect(code).toBe(1);
  expect(stderr).toContain('OUT_DIR');
  expect(await readFile(join(dir, 'terms/tort.md'), 'utf8')).toBe(term);
});
