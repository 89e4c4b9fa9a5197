import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
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

/** What points to the place in a picture's EXIF block (CIPA DC-008, tag 0x8825), little end first. */
const gpsTag = Buffer.from([0x25, 0x88]);

/** A photograph that was taken sideways, and says where and with what; a place in the open sea. */
const takePhotograph = (): Promise<Buffer> =>
  sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#1b5745' } })
    .withExif({
      IFD0: { Make: 'SecretCamera', Model: 'SecretModel', Copyright: 'SecretPerson' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 2/1 3/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 5/1 6/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

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

describe('a folder elsewhere on the disk with settings, words, a photograph, and explainers with nothing but what is required', () => {
  const topics = {
    noise: '邻里与相邻',
    'dog-bite': '宠物伤人',
    'water-cut': '水/电/气',
    'power-cut': '水-电-气',
    'lift-repair': '老旧小区 加装电梯 2.0',
  };
  const home = join(tmpdir(), `mingli-own-settings-${process.pid}`);
  const outDir = join(home, 'site');
  let pages = new Map<string, BuiltPage>();
  beforeAll(async () => {
    const explainers = Object.entries(topics).map(([slug, topic]) => [
      `explainers/${slug}.md`,
      explainerText({ title: `遇到${slug}怎么办？`, topic, body: '第一段。\n\n第二段。' }),
    ]);
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
      ...Object.fromEntries(explainers),
      'explainers/hall.md': `${explainerText({ title: '大厅在哪里？', topic: '邻里与相邻' })}\n![服务大厅](/media/2024/hall.jpg)\n`,
      'media/2024/hall.jpg': await takePhotograph(),
      'media/notes.txt': 'SecretPerson took this',
    });
    pages = await buildPages(join(home, 'content'), outDir);
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
    expect(existsSync(`${outDir}.building`)).toBe(false);
    expect(existsSync(`${outDir}.old`)).toBe(false);
    expect(pages.get('/')?.html).toContain(`${siteUrl}/`);
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

  describe('whose photograph', () => {
    const source = join(home, 'content/media/2024/hall.jpg');
    const built = join(outDir, 'media/2024/hall.jpg');

    test('is published without the place and the camera that are written in it', async () => {
      const original = await sharp(source).metadata();
      expect(original.exif?.includes('SecretCamera')).toBe(true);
      expect(original.exif?.includes(gpsTag)).toBe(true);
      const { exif: left, xmp, iptc } = await sharp(built).metadata();
      expect({ left, xmp, iptc }).toEqual({ left: undefined, xmp: undefined, iptc: undefined });
      expect((await readFile(built)).includes('Secret')).toBe(false);
    });

    test('was taken sideways and is published upright and no wider than it is shown', async () => {
      const { width, height, orientation } = await sharp(built).metadata();
      expect({ width, height, orientation }).toEqual({ width: 1000, height: 2000, orientation: undefined });
    });

    test('stands alone: what is no picture is not published', async () => {
      await expect(readFile(join(outDir, 'media/notes.txt'))).rejects.toThrow('ENOENT');
    });

    test('is shown on its page with its words', () => {
      const html = pages.get('/explainers/hall/')?.html;
      expect(html).toMatch(/<img[^>]*src="\/media\/2024\/hall\.jpg"[^>]*>/u);
      expect(html).toMatch(/<img[^>]*alt="服务大厅"[^>]*>/u);
    });
  });
});
