import { describe, expect, test } from 'vitest';
import { getAboutPage } from '../../../../src/site/about/model.ts';
import { getCasePage } from '../../../../src/site/cases/model.ts';
import { getDeadlinePage } from '../../../../src/site/deadlines/model.ts';
import { getExplainerPage } from '../../../../src/site/explainers/model.ts';
import type { Head } from '../../../../src/site/page/head.ts';
import { getHomePage } from '../../../../src/site/home/model.ts';
import { getLawPage } from '../../../../src/site/laws/model.ts';
import { getCasesPage } from '../../../../src/site/cases/library.ts';
import { getMethodPage } from '../../../../src/site/methods/model.ts';
import { getPathwayNodes, getPathwayPage } from '../../../../src/site/pathways/model.ts';
import { getRegionPage } from '../../../../src/site/regions/model.ts';
import { getRoomPage } from '../../../../src/site/rooms/model.ts';
import { getSearchPage } from '../../../../src/site/search/model.ts';
import { getShell } from '../../../../src/site/shell/model.ts';
import { getTermPage } from '../../../../src/site/terms/model.ts';
import { getWithdrawnPage } from '../../../../src/site/entry/withdrawn.ts';
import { makePortal, makeSite } from '../../make-portal.ts';
import { portal, today, town } from '../town.ts';

const siteUrl = 'https://mingli.example';

const heads: [string, Head][] = [
  ['home', getHomePage(portal, today).head],
  ['search', getSearchPage(portal, today).head],
  ['list', getCasesPage(portal, today).head],
  ['explainer', getExplainerPage(portal, town.explainer, today).head],
  ['case', getCasePage(portal, town.practice, today).head],
  ['room', getRoomPage(portal, town.room, today).head],
  ['method', getMethodPage(portal, town.method, today).head],
  ['region', getRegionPage(portal, town.county, today).head],
  ['law', getLawPage(portal, town.law, today).head],
  ['deadline', getDeadlinePage(portal, town.deadline, today).head],
  ['pathway', getPathwayPage(portal, town.pathway, today).head],
  ['pathway node', getPathwayNodes(portal, town.pathway, today)[0]!.page.head],
  ['term', getTermPage(portal, town.term, today).head],
  ['about', getAboutPage(portal, town.about, today).head],
];

describe.each(heads)('the head of the %s page', (_, head) => {
  const shell = getShell(portal, head, siteUrl);

  test('has the names of the register of government sites, none empty', () => {
    expect(shell.meta.map(({ name }) => name)).toEqual([
      'SiteName',
      'ColumnName',
      'ArticleTitle',
      'PubDate',
      'ContentSource',
    ]);
    for (const { name, content } of shell.meta) expect(content, name).toMatch(/\S/u);
    expect(shell.meta[0]?.content).toBe('明理');
    expect(shell.meta[3]?.content).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  test('has a description, an absolute address and an absolute card', () => {
    expect(head.description).toMatch(/\S/u);
    expect(shell.canonical).toMatch(/^https:\/\/mingli\.example\/([a-z].*\/)?$/u);
    expect(shell.image).toMatch(/^https:\/\/mingli\.example\/cards\/.+\.png$/u);
  });

  test('has structured data of a type, with its address', () => {
    expect(JSON.parse(shell.jsonLd)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': expect.any(String),
      url: shell.canonical,
    });
  });
});

test('structured data cannot break out of its script element', () => {
  const nasty = '</script><script>alert(1)</script><!--<SCRIPT>';
  const head = getExplainerPage(
    portal,
    { ...town.explainer, data: { ...town.explainer.data, title: nasty, summary: nasty } },
    today,
  ).head;
  const { jsonLd } = getShell(portal, head, siteUrl);
  expect(jsonLd).not.toContain('<');
  expect((JSON.parse(jsonLd) as { mainEntity: { name: string } }).mainEntity.name).toBe(nasty);
});

test('a page is titled with the portal’s name behind it, the first page with the tagline', () => {
  expect(getShell(portal, heads[3]![1], siteUrl).title).toBe('楼上漏水怎么办？｜明理');
  expect(getShell(portal, heads[0]![1], siteUrl).title).toBe('明理｜公共法律服务');
});

test('nothing leads to a list in which nothing stands', () => {
  const links = ({ navigation, footer }: ReturnType<typeof getShell>) =>
    [...navigation, ...footer.links].map(({ href }) => href);
  const lists = [
    '/explainers/',
    '/cases/',
    '/rooms/',
    '/methods/',
    '/pathways/',
    '/forms/',
    '/deadlines/',
    '/laws/',
    '/terms/',
    '/regions/',
  ];
  const settings = makeSite({ navigation: lists.slice(0, 5).map((href) => ({ href, label: href })) });
  const bare = links(getShell(makePortal([town.term], settings), heads[0]![1], siteUrl));
  expect(bare.filter((href) => lists.includes(href))).toEqual(['/terms/']);
  expect(bare).toContain('/hotlines/');
  expect(links(getShell(makePortal([town.term, town.room], settings), heads[0]![1], siteUrl))).toContain('/rooms/');
});

test('the navigation knows where the reader is', () => {
  expect(getShell(portal, heads[3]![1], siteUrl).navigation).toEqual([
    { label: '普法解读', href: '/explainers/', isCurrent: true },
  ]);
  expect(getShell(portal, heads[4]![1], siteUrl).navigation[0]?.isCurrent).toBe(false);
});

test('the footer leads to the pages about the portal', () => {
  expect(getShell(portal, heads[0]![1], siteUrl).footer.about).toEqual([
    { href: '/about/', label: '关于', note: undefined },
  ]);
});

test('the footer shows the numbers of registers that are filled in, and no line of them otherwise', () => {
  const site = makeSite({
    icp: '鲁ICP备12345678号-1',
    policeRecord: '鲁公网安备 37130202000001号',
    siteCode: '3713020001',
    findErrors: 'https://find.example/?site_code=3713020001',
  });
  const { head } = getHomePage(portal, today);
  expect(getShell(portal, head, siteUrl).footer.registered).toEqual([]);
  expect(getShell({ ...portal, site }, head, siteUrl).footer.registered).toEqual([
    { label: '鲁ICP备12345678号-1', href: 'https://beian.miit.gov.cn/' },
    { label: '鲁公网安备 37130202000001号', href: expect.stringMatching(/=37130202000001$/u) },
    { label: '网站标识码 3713020001' },
    { label: '我为政府网站找错', href: 'https://find.example/?site_code=3713020001' },
  ]);
});

test.each([
  ['part', '部分', 'CompositeWithTrainedAlgorithmicMediaDigitalSource'],
  ['whole', '本页内容', 'TrainedAlgorithmicMediaDigitalSource'],
] as const)('what was declared as made in %s stands in words and in the metadata', (aiGenerated, words, source) => {
  const entry = { ...town.explainer, data: { ...town.explainer.data, aiGenerated, aiService: '某某助手' } };
  const { head } = getExplainerPage(portal, entry, today);
  const { meta, jsonLd } = getShell(portal, head, siteUrl);
  expect(head.ai?.label).toContain(words);
  // GB 45438—2025: a label in words names both.
  expect(head.ai?.label).toMatch(/人工智能.*生成/u);
  expect(JSON.parse(meta.find(({ name }) => name === 'AIGC')?.content ?? '')).toMatchObject({
    Label: '1',
    ContentProducer: '某某助手',
  });
  expect(JSON.parse(jsonLd)).toMatchObject({ digitalSourceType: `https://schema.org/${source}` });
});

test.each(['none', undefined] as const)('%s leaves a page as it is', (aiGenerated) => {
  const entry = { ...town.explainer, data: { ...town.explainer.data, aiGenerated } };
  const { head } = getExplainerPage(portal, entry, today);
  expect(head.ai).toBeUndefined();
  expect(getShell(portal, head, siteUrl).jsonLd).not.toContain('digitalSourceType');
});

test('a page that only says that it was withdrawn says nothing of who made what it said', () => {
  const entry = { ...town.withdrawn, data: { ...town.withdrawn.data, aiGenerated: 'whole' as const } };
  expect(getWithdrawnPage(portal, entry, today).head.ai).toBeUndefined();
});

test('a page to hide shows a tab, a history and a chat nothing, and tells a crawler all', () => {
  const head: Head = { ...getExplainerPage(portal, town.explainer, today).head, isSecret: true };
  const shell = getShell(portal, head, siteUrl);
  expect([shell.title, shell.face.title]).toEqual(['法律知识｜明理', '法律知识']);
  expect(shell.face.description).toBe(portal.site.description);
  expect(shell.image).toBe(`${siteUrl}/cards/site.png`);
  expect(shell.leave).toMatch(/^\//u);
  expect(shell.jsonLd).toContain(head.title);
  expect(shell.meta).toContainEqual({ name: 'ArticleTitle', content: head.title });
  expect(getShell(portal, { ...head, isSecret: false }, siteUrl).leave).toBeUndefined();
});

test.each([
  [36, false],
  [37, true],
])('a title of %i characters %s the style of long ones', (length, hasLongTitle) => {
  const { head } = getExplainerPage(portal, town.explainer, today);
  expect(getShell(portal, { ...head, title: '长'.repeat(length) }, siteUrl)).toMatchObject({ hasLongTitle });
});

test.each([
  ['as tall as a seal', { width: 200, height: 200 }, 40],
  ['a banner no wider than there is room for', { width: 900, height: 100 }, 120],
])('a logo stands for the seal, %s', (_, size, width) => {
  const site = { ...portal.site, theme: { logo: '/media/logo.png' } };
  const { logo } = getShell({ ...portal, site, pictures: new Map([['logo.png', size]]) }, heads[0]![1], siteUrl);
  expect(logo).toMatchObject({ width, plain: expect.stringContaining('logo') });
});
