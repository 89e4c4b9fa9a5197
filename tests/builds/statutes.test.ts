import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import words from '../../content/ui.json' with { type: 'json' };
import { getPaperCode } from '../../src/site/paper/paper.ts';
import { paperUrl } from '../../src/urls.ts';
import { attributeOf, type BuiltPage, listBuiltFiles, readPages } from '../site/built-page.ts';
import { runCommand } from '../site/command.ts';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';

/** A law that exists nowhere, in two files of one version. */
const statutes = {
  '风筝法-放编(2020-01-01).md':
    '# 中华人民共和国风筝法\n\n# 放编\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 人人可以放。\n\n第二条 分为：\n\n（一）纸的；\n',
  '风筝法-收编(2020-01-01).md':
    '# 中华人民共和国风筝法\n\n# 收编\n\n<!-- INFO END -->\n\n第三条 天黑要收。\n\n第三条之一 借来的要还。\n',
  '陀螺法(2020-01-01).md': '# 陀螺法\n\n第一条 没有人登记过这部法。\n',
};

const law = `title: 中华人民共和国风筝法
short: 风筝法
kind: law
issuer: 风筝大会
versions:
  - { adoptedOn: 2020-01-01, inForceOn: 2020-06-01 }
  - { adoptedOn: 2009-01-01, inForceOn: 2010-01-01, repealedOn: 2020-06-01 }
checked: { on: 2026-01-01, against: 全文 }
articles:
  - { number: 3, plain: 天黑了就别放了。 }
`;

/** Another one, whose text nobody has. */
const bareLaw = `title: 弹珠法
short: 弹珠法
kind: law
issuer: 弹珠大会
versions:
  - { adoptedOn: 2020-01-01, inForceOn: 2020-06-01 }
  - { adoptedOn: 2009-01-01, inForceOn: 2010-01-01, repealedOn: 2020-06-01 }
checked: { on: 2026-01-01, against: 全文 }
articles:
  - { number: 3, plain: 弹珠谁捡到归谁。 }
`;

const file = (frontMatter: string, body = '正文。') => `---\n${frontMatter}---\n\n${body}\n`;
const explainer = (title: string, rest = '') =>
  file(
    `title: ${title}\nsummary: ${title}，先收线。\ntopic: 放风筝\nupdatedOn: 2026-01-01\n${rest}`,
    `${title}的正文。`,
  );
const story = (title: string, rest = '') =>
  file(`kind: dispute\ntitle: ${title}\nsummary: ${title}谈成了。\nregion: xian\npublishedOn: 2026-01-01\n${rest}`);

const content = {
  'laws/kite-law.md': file(law, '风筝法管放风筝。'),
  'laws/marble-law.md': file(bareLaw, '弹珠法管打弹珠。'),
  'regions/xian.md': file('name: 甲县\nlevel: county\n'),
  'explainers/string.md': explainer(
    '线缠住了怎么办',
    'related: [secret]\ncitations:\n  - { law: kite-law, article: 3-1, version: 2020-06-01 }\n',
  ),
  'explainers/night.md': explainer(
    '夜里能放吗',
    'citations:\n  - { law: kite-law, article: 7, version: 2010-01-01 }\n',
  ),
  'explainers/marbles.md': explainer(
    '弹珠归谁',
    'citations:\n  - { law: marble-law, article: 3, version: 2010-01-01 }\n',
  ),
  'explainers/secret.md': explainer(
    '不该写的解读',
    'status: withdrawn\nstatusReason: 引用的法条写错了\nreplacedBy: string\n',
  ),
  'cases/gone.md': story('不该写的故事', 'status: withdrawn\nstatusReason: 当事人要求撤回\n'),
  'cases/stays.md': story('留下的故事', 'adoptedFrom: [gone]\n'),
};

const statutesDir = resolve('.cache/test-content', 'kite-statutes');
const contentDir = contentDirFor('kites');
const outDir = outDirFor('kites');
let pages = new Map<string, BuiltPage>();

const textOf = (path: string) => pages.get(path)?.root.querySelector('main')?.textContent ?? '';
const linksOf = (path: string) =>
  (pages.get(path)?.root.querySelectorAll('main a') ?? []).map((link) => link.getAttributeValue('href') ?? '');
const idsOf = (path: string) =>
  (pages.get(path)?.root.querySelectorAll('main [id]') ?? []).map((element) => element.getAttributeValue('id') ?? '');

beforeAll(async () => {
  await writeContent(statutesDir, statutes);
  await writeContent(contentDir, content);
  expect(await buildContent(contentDir, outDir, { STATUTES_DIR: statutesDir })).toMatchObject({ code: 0, stderr: '' });
  pages = new Map((await readPages(outDir)).map((page) => [page.path, page]));
});

describe('the page of a law whose text is there', () => {
  test('has every article word for word, each at its anchor', () => {
    expect(idsOf('/laws/kite-law/')).toEqual(
      expect.arrayContaining(['article-1', 'article-2', 'article-3', 'article-3-1']),
    );
    expect(textOf('/laws/kite-law/')).toContain('借来的要还。');
    expect(textOf('/laws/kite-law/')).not.toContain('没有人登记过');
  });

  test('has a table of contents that leads to its headings, in their order', () => {
    const contents = linksOf('/laws/kite-law/').filter((href) => href.startsWith('#'));
    expect(contents).toEqual(['#part-1', '#part-2', '#part-3']);
    expect(idsOf('/laws/kite-law/')).toEqual(expect.arrayContaining(contents.map((href) => href.slice(1))));
    const { root } = pages.get('/laws/kite-law/')!;
    const headings = root.querySelectorAll('[id]').filter(({ id }) => id?.startsWith('part-'));
    expect(headings.map(({ tagName, textContent }) => [tagName, textContent.trim()])).toEqual([
      ['h3', '放编'],
      ['h4', '第一章　总则'],
      ['h3', '收编'],
    ]);
  });

  test('says which version it is, and marks the one before', () => {
    expect(textOf('/laws/kite-law/')).toContain(words['law.text.note'].replace('{date}', '2020-06-01'));
    expect(textOf('/laws/kite-law/')).toMatch(/2020-06-01 起施行\s*现行[^]*2010-01-01 起施行\s*已失效/u);
  });

  test('lists who cites an article, and is led to from there', () => {
    expect(linksOf('/laws/kite-law/')).toContain('/explainers/string/');
    expect(linksOf('/explainers/string/')).toContain('/laws/kite-law/#article-3-1');
  });
});

describe('an explainer that cites a superseded version', () => {
  test('says so above its answer, and does not lead to an article of the new text', () => {
    const notice = pages.get('/explainers/night/')?.root.querySelector('.law-notice');
    expect(notice?.textContent).toContain('这页引用的《风筝法》已有新版本，自 2020-06-01 起施行，本页尚未按新版复核');
    expect(linksOf('/explainers/night/')).not.toContain('/laws/kite-law/#article-7');
  });

  test('says so where nobody has the text of that law', () => {
    expect(pages.get('/explainers/marbles/')?.root.querySelector('.law-notice')?.textContent).toContain('《弹珠法》');
  });

  test('is the only one that does', () => {
    const warned = [...pages.values()].filter(({ root }) => root.querySelector('.law-notice'));
    expect(warned.map(({ path }) => path).sort()).toEqual(['/explainers/marbles/', '/explainers/night/']);
  });
});

describe.each([
  ['/explainers/secret/', '不该写的解读', '引用的法条写错了'],
  ['/cases/gone/', '不该写的故事', '当事人要求撤回'],
])('the withdrawn page %s', (path, title, reason) => {
  test('says why, leads on, and shows none of its words', () => {
    expect(textOf(path)).toContain(reason);
    expect(linksOf(path)).toContain('tel:12348');
    expect(pages.get(path)?.html).not.toContain(title);
  });

  test('is kept out of search engines, of the search and of the sitemap', async () => {
    const page = pages.get(path)!;
    expect(attributeOf(page, 'meta[name="robots"]', 'content')).toBe('noindex');
    const found = (await listBuiltFiles(outDir)).filter((name) => name.startsWith('search-index/pages/'));
    const texts = (await Promise.all(found.map((name) => readFile(join(outDir, name), 'utf8')))).join('\n');
    expect(texts).toContain('/explainers/string/');
    expect(texts).not.toContain(path);
    const maps = (await listBuiltFiles(outDir)).filter((name) => /^sitemap-\d+\.xml$/u.test(name));
    const listed = (await Promise.all(maps.map((name) => readFile(join(outDir, name), 'utf8')))).join('');
    expect(listed).toContain('/explainers/string/');
    expect(listed).not.toContain(path);
  });

  test('is named by no feed, no open data and no page but those that papers and frames of it lead to', async () => {
    const files = (await listBuiltFiles(outDir)).filter((name) => /\.(?:html|xml|json|csv)$/u.test(name));
    const own = [path, paperUrl(getPaperCode(path)), `/embed${path}`].map((url) => `${url.slice(1)}index.html`);
    // What hosts are told is for them alone; that an address is withdrawn they must know.
    const others = files.filter((name) => !own.includes(name) && !name.startsWith('_hosts/'));
    expect(others).toEqual(
      expect.arrayContaining(['feed.xml', 'feed.json', 'data/cases.json', 'explainers/index.html']),
    );
    for (const name of others) expect(await readFile(join(outDir, name), 'utf8'), name).not.toContain(path);
  });
});

test('a withdrawn page leads to what replaces it', () => {
  expect(linksOf('/explainers/secret/')).toContain('/explainers/string/');
});

test('the page of a law whose text is not there explains what the registry does', () => {
  const page = pages.get('/laws/marble-law/')!;
  expect(page.root.querySelector('.statute')).toBeNull();
  expect(page.root.querySelector('#article-3')?.textContent).toContain('弹珠谁捡到归谁。');
  expect(pages.get('/laws/kite-law/')?.root.querySelector('.statute')).not.toBeNull();
});

describe('an article that its law has not', () => {
  const wrong = contentDirFor('kites-wrong');
  const text = content['explainers/string.md'].replace('article: 3-1', 'article: 4');
  beforeAll(() => writeContent(wrong, { ...content, 'explainers/string.md': text }));

  test('stops the build with file, field and the nearest articles', async () => {
    const { code, stderr } = await buildContent(wrong, outDirFor('kites-wrong'), { STATUTES_DIR: statutesDir });
    expect(code).toBe(1);
    expect(stderr).toContain('explainers/string.md');
    expect(stderr).toMatch(/citations\.0\.article：.*第四条（4）[^]*3（第三条）、3-1（第三条之一）/u);
  });

  test('cannot be known without the text', async () => {
    expect(await runCommand('check', { args: ['--content', wrong] })).toMatchObject({ code: 0 });
  });
});

test('a folder of statutes that is not there stops the build in one line', async () => {
  const { code, stderr } = await buildContent(contentDir, outDir, { STATUTES_DIR: join(statutesDir, 'gone') });
  expect(code).toBe(1);
  expect(stderr.trim()).toBe(
    `STATUTES_DIR 指的文件夹「${join(statutesDir, 'gone')}」不存在：改成法规文本所在的文件夹，几个文件夹用「:」隔开，或者不设`,
  );
});
