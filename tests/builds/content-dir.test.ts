import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import words from '../../content/ui.json' with { type: 'json' };
import site from '../../content/site.json' with { type: 'json' };
import { collectionNames } from '../../src/schemas/index.ts';
import { type BuiltPage, readPages } from '../site/built-page.ts';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';
import { siteUrl } from '../site/shipped.ts';

/** Builds a folder and reads its pages; the build must have succeeded without a complaint. */
async function buildPages(dir: string, outDir: string): Promise<Map<string, BuiltPage>> {
  expect(await buildContent(dir, outDir)).toMatchObject({ code: 0, stderr: '' });
  return new Map((await readPages(outDir)).map((page) => [page.path, page]));
}

const textOf = (page: BuiltPage | undefined) => page?.root.textContent ?? '';
const linksOf = (page: BuiltPage | undefined) =>
  page?.root.querySelectorAll('main a').map((link) => decodeURI(link.getAttributeValue('href') ?? ''));
const readData = async (outDir: string, name: string) =>
  JSON.parse(await readFile(join(outDir, 'data', `${name}.json`), 'utf8')) as { id: string }[];

describe('a folder with settings alone', () => {
  let pages = new Map<string, BuiltPage>();
  const outDir = outDirFor('empty');
  beforeAll(async () => {
    pages = await buildPages(
      await writeContent(contentDirFor('empty'), { 'site.json': JSON.stringify({ ...site, featuredDeadlines: [] }) }),
      outDir,
    );
  });

  test.each([
    '/',
    ...collectionNames.filter((name) => name !== 'pages').map((name) => `/${name}/`),
    '/search/',
    '/data/',
    '/404.html',
  ])('has %s', (path) => {
    expect(pages.has(path)).toBe(true);
  });

  test('asks its question on the first page and says where there is nothing yet', () => {
    expect(pages.get('/')?.root.querySelector('h1')?.textContent).toBe(site.greeting);
    expect(textOf(pages.get('/explainers/'))).toContain(words['list.empty']);
  });

  test('links to no entry that does not exist', () => {
    const found = [...pages.values()].flatMap((page) => linksOf(page) ?? []).filter((href) => href.startsWith('/'));
    const targets = found.map((href) => href.replace(/[?#].*$/u, '')).filter((path) => path.endsWith('/'));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((path) => !pages.has(path))).toEqual([]);
  });

  test.each(collectionNames)('has open data of %s with nothing in it', async (name) => {
    expect(await readData(outDir, name)).toEqual([]);
  });
});

describe('explainers with a title, a summary, a topic and a body', () => {
  const topics = {
    'dog-bite': '宠物伤人',
    'water-cut': '水/电/气',
    'power-cut': '水-电-气',
    'lift-repair': '老旧小区 加装电梯 2.0',
  };
  const outDir = outDirFor('minimal');
  let pages = new Map<string, BuiltPage>();
  beforeAll(async () => {
    const files = Object.entries(topics).map(([slug, topic]) => [
      `explainers/${slug}.md`,
      explainerText({ title: `遇到${slug}怎么办？`, topic, body: '第一段。\n\n第二段。' }),
    ]);
    pages = await buildPages(await writeContent(contentDirFor('minimal'), Object.fromEntries(files)), outDir);
  });

  test.each(Object.keys(topics))('%s has a page with its answer and its body', (slug) => {
    const text = textOf(pages.get(`/explainers/${slug}/`));
    expect(text).toContain(`关于「遇到${slug}怎么办？」`);
    expect(text).toContain('第二段。');
  });

  test('lists topics that it has never seen under their own names', () => {
    const headings = pages
      .get('/explainers/')
      ?.root.querySelectorAll('h2')
      .map((heading) => heading.textContent);
    expect(headings).toEqual(expect.arrayContaining(['宠物伤人', '老旧小区 加装电梯 2.0']));
    expect(textOf(pages.get('/'))).toContain('宠物伤人');
  });

  test('leads from the first page to the page of each topic, and from there to the entry', () => {
    const reached = linksOf(pages.get('/'))!
      .filter((href) => href.startsWith('/explainers/topics/'))
      .flatMap((href) => {
        expect(pages.has(href), href).toBe(true);
        return linksOf(pages.get(href)) ?? [];
      });
    for (const slug of Object.keys(topics)) expect(reached).toContain(`/explainers/${slug}/`);
  });

  test('gives two spellings that come to one address a page in common', () => {
    expect(linksOf(pages.get('/explainers/topics/水-电-气/'))).toEqual(
      expect.arrayContaining(['/explainers/water-cut/', '/explainers/power-cut/']),
    );
  });

  test('makes ids and labels that fit each other', () => {
    const { root } = pages.get('/explainers/')!;
    const ids = root.querySelectorAll('[id]').map((element) => element.getAttributeValue('id'));
    for (const section of root.querySelectorAll('section'))
      expect(ids).toContain(section.getAttributeValue('aria-labelledby'));
  });
});

describe('a folder elsewhere on the disk with settings and some words of its own', () => {
  const home = join(tmpdir(), 'mingli-own-settings');
  let pages = new Map<string, BuiltPage>();
  beforeAll(async () => {
    await rm(home, { recursive: true, force: true });
    const own = {
      ...site,
      name: '和顺里',
      greeting: '邻里有事，先说说？',
      topics: [{ name: '邻里与相邻', slug: 'next-door', hue: 20 }],
      hotlines: [{ name: '测试热线', number: '12348' }],
    };
    await writeContent(join(home, 'content'), {
      'site.json': JSON.stringify(own),
      'ui.json': JSON.stringify({ 'home.topics': '挑一件事' }),
      'explainers/noise.md': explainerText({ title: '楼上太吵怎么办？', topic: '邻里与相邻' }),
    });
    pages = await buildPages(join(home, 'content'), join(home, 'site'));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  test('uses its own name, greeting, hotlines and topics', () => {
    const front = pages.get('/');
    expect(front?.root.querySelector('title')?.textContent).toContain('和顺里');
    expect(front?.root.querySelector('h1')?.textContent).toBe('邻里有事，先说说？');
    expect(textOf(front)).toContain('测试热线');
    expect(textOf(front)).not.toContain(site.hotlines[8]!.name);
    expect([...pages.keys()]).toContain('/explainers/topics/next-door/');
  });

  test('uses its own words, and the shipped ones where it has none', () => {
    const text = textOf(pages.get('/'));
    expect(text).toContain('挑一件事');
    expect(text).not.toContain(words['home.topics']);
    expect(text).toContain(words['home.deadlines']);
  });

  test('leaves nothing behind beside the built site', () => {
    expect(existsSync(join(home, 'site.building'))).toBe(false);
    expect(existsSync(join(home, 'site.old'))).toBe(false);
    expect(pages.get('/')?.html).toContain(`${siteUrl}/`);
  });
});
