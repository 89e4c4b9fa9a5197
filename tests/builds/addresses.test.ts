import { readFile, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPages, type BuiltPage } from '../site/built-page.ts';
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

describe('a build in which an entry was renamed, one moved away by the settings and one removed', () => {
  let pages = new Map<string, BuiltPage>();
  let said = '';
  beforeAll(async () => {
    const site = JSON.parse(await readFile('content/site.json', 'utf8')) as object;
    const outcome = await build({
      'explainers/upstairs-leak.md': text('漏水', 'renamedFrom: [lou-shui]\n'),
      'explainers/stays.md': text('停水'),
      'terms/tort.md': term,
      'explainers/new.md': text('欠薪'),
      'site.json': JSON.stringify({
        ...site,
        featuredDeadlines: [],
        renamed: [{ from: 'cases/far', to: 'terms/tort' }],
      }),
    });
    expect(outcome.code).toBe(0);
    said = outcome.stderr;
    pages = await readSite();
  });

  test('tells of the one that is gone, and of no other', () => {
    expect(said).toContain('explainers/chao.md');
    expect(said).toContain('/explainers/chao/');
    expect(said).toContain('0 个错误，1 个提醒');
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

describe('a build that would leave fewer than half of the entries', () => {
  const little = { 'terms/other.md': term, 'explainers/stays.md': text('停水') };

  test('is refused, and the old site stands', async () => {
    const { code, stderr } = await build(little);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('npm run build -- --allow-shrink');
    expect((await readSite()).has('/terms/tort/')).toBe(true);
  });

  test('goes on where somebody says that it is meant', async () => {
    expect(await build(little, ['--allow-shrink'])).toMatchObject({ code: 0 });
    const pages = await readSite();
    expect([pages.has('/terms/tort/'), pages.has('/terms/other/')]).toEqual([false, true]);
  });
});

test.each<[string, () => Promise<unknown>, string]>([
  ['is missing', () => rm(dir, { recursive: true }), '没有内容文件夹'],
  ['is empty', () => writeContent(dir, { 'notes.txt': '' }), '是空的'],
  [
    'has a link for its only collection',
    async () => {
      await writeContent(dir, {});
      await symlink(resolve('content/terms'), join(dir, 'terms'));
    },
    '只是一个链接',
  ],
])('a folder that %s ends the build with one sentence, and the old site stands', async (_, spoil, words) => {
  await spoil();
  const { code, stderr } = await buildContent(dir, outDir);
  expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 });
  expect(stderr).toContain(words);
  expect(stderr).toContain(dir);
  expect((await readSite()).size).toBeGreaterThan(10);
});

test.each([
  ['the content', (content: string) => content],
  ['a folder in the content', (content: string) => join(content, 'site')],
])('a site is never built in the place of %s', async (_, getOutDir) => {
  await writeContent(dir, first);
  const { code, stderr } = await buildContent(dir, getOutDir(dir));
  expect(code).toBe(1);
  expect(stderr).toContain('OUT_DIR');
  expect(await readFile(join(dir, 'terms/tort.md'), 'utf8')).toBe(term);
});
