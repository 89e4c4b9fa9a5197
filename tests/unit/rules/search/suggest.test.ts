import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getNearestNames } from '../../../../src/rules/search/nearest-names.ts';
import { toReadings } from '../../../../src/rules/search/pinyin.ts';
import { getReadingTable } from '../../../../src/rules/search/readings.ts';
import { resolveSpelling, suggest, type Suggestible, type Suggestibles } from '../../../../src/rules/search/suggest.ts';
import { getArticleWords } from '../../../../src/site/page/say.ts';

const entry = (collection: string, ...names: string[]): Suggestible => ({
  collection,
  href: `/${collection}/${names[0] ?? ''}/`,
  names,
});

const entries = [
  entry('explainers', '楼上漏水泡坏了我家，邻居不肯赔怎么办？'),
  entry('explainers', '老板不签劳动合同，能要双倍工资吗？'),
  entry('explainers', '物业服务差，可以不交物业费吗？'),
  entry('cases', '楼上住户已去世，水漏到楼下'),
  entry('rooms', '老庞调解室'),
  entry('methods', '流动办公桌'),
  entry('laws', '民法典', '中华人民共和国民法典'),
  entry('laws', '劳动合同法'),
  entry('terms', '劳动仲裁', '仲裁', '告到仲裁委'),
  entry('terms', '相邻关系', '邻里纠纷', '楼上漏水'),
  entry('terms', '物业费'),
  entry('terms', '工伤认定'),
  entry('terms', 'AA制借条'),
];

const all: Suggestibles = {
  entries,
  laws: [
    {
      names: ['民法典', '中华人民共和国民法典'],
      articles: ['12', '120', '1254', '1255', '1256', '133-1'],
      getHref: (article) => `/laws/civil-code/#article-${article}`,
    },
    { names: ['劳动合同法'], articles: ['12', '82'], getHref: (article) => `/laws/labour/#article-${article}` },
  ],
  articleWords: getArticleWords(),
  readings: toReadings(getReadingTable(entries.flatMap(({ names }) => names))),
};

const flat = (typed: string) => suggest(typed, all).flatMap(({ suggestions }) => suggestions);
const labels = (typed: string) => flat(typed).map(({ label }) => label);

test.each([
  ['漏水', '楼上漏水泡坏了我家，邻居不肯赔怎么办？'],
  ['loushui', '楼上漏水泡坏了我家，邻居不肯赔怎么办？'],
  ['lsls', '楼上漏水泡坏了我家，邻居不肯赔怎么办？'],
  ['楼上loush', '楼上漏水泡坏了我家，邻居不肯赔怎么办？'],
  ['laodong zhongcai', '劳动仲裁'],
  ['laodongzhongcai', '劳动仲裁'],
  ['劳动仲裁', '劳动仲裁'],
  ['wyf', '物业费'],
  ['老庞', '老庞调解室'],
  ['lptjs', '老庞调解室'],
  ['民法典', '民法典'],
  ['mfd', '民法典'],
])('%s suggests %s first', (typed, label) => expect(labels(typed)[0]).toBe(label));

test('two letters changed over are understood where nothing answers to them as they stand', () => {
  expect(labels('lssl')[0]).toBe('楼上漏水泡坏了我家，邻居不肯赔怎么办？');
  expect(resolveSpelling('lssl', all)).toBe('楼上漏水');
});

test('the name under which something was found is said where it is not the shown one', () => {
  expect(flat('邻里')).toEqual([
    { collection: 'terms', href: '/terms/相邻关系/', label: '相邻关系', alias: '邻里纠纷' },
  ]);
});

test.each([
  ['民法典1254条', '民法典第一千二百五十四条', '/laws/civil-code/#article-1254'],
  ['《民法典》第1254条', '民法典第一千二百五十四条', '/laws/civil-code/#article-1254'],
  ['民法典第一千二百五十四条', '民法典第一千二百五十四条', '/laws/civil-code/#article-1254'],
  ['民法典 １２５４', '民法典第一千二百五十四条', '/laws/civil-code/#article-1254'],
  ['minfadian1254', '民法典第一千二百五十四条', '/laws/civil-code/#article-1254'],
  ['民法典12', '民法典第十二条', '/laws/civil-code/#article-12'],
  ['民法典133条之1', '民法典第一百三十三条之一', '/laws/civil-code/#article-133-1'],
  ['劳动合同法第八十二条', '劳动合同法第八十二条', '/laws/labour/#article-82'],
])('%s leads to %s', (typed, label, href) => expect(flat(typed)[0]).toMatchObject({ label, href, collection: 'laws' }));

test('the beginning of a number suggests the articles that begin with it, three at most', () => {
  expect(labels('民法典12').filter((label) => label.startsWith('民法典第'))).toHaveLength(3);
});

test('a number without a law, and one that no page has a place for, lead nowhere wrong', () => {
  expect(labels('1254')).toEqual([]);
  expect(labels('民法典9999').filter((label) => label.includes('条'))).toEqual([]);
});

test('a whole sentence suggests what it speaks of', () => {
  expect(labels('我家楼上漏水物业费也贵怎么办')).toEqual(
    expect.arrayContaining(['楼上漏水泡坏了我家，邻居不肯赔怎么办？', '物业费', '相邻关系']),
  );
});

test('suggestions come in groups, each thing once, three of a kind and nine in all', () => {
  const groups = suggest('l', all);
  expect(new Set(groups.map(({ collection }) => collection)).size).toBe(groups.length);
  for (const { suggestions } of groups) expect(suggestions.length).toBeLessThanOrEqual(3);
  const hrefs = flat('l').map(({ href }) => href);
  expect(new Set(hrefs).size).toBe(hrefs.length);
  expect(hrefs.length).toBeLessThanOrEqual(9);
});

test.each([
  ['laodong zhongcai', '劳动仲裁'],
  ['laodong', '劳动'],
  ['minfadian1254', '民法典第一千二百五十四条'],
  ['work injury', undefined],
  ['aa', undefined],
  ['l', undefined],
  ['漏水', undefined],
  ['劳动zc', undefined],
  ['', undefined],
])('typed without an input method, %s stands for %s', (typed, words) =>
  expect(resolveSpelling(typed, all)).toBe(words),
);

test.each([
  ['物业废', '物业费'],
  ['劳东仲裁', '劳动仲裁'],
  ['laodongzhongcia', '劳动仲裁'],
  ['工商认定', '工伤认定'],
])('%s is nearest to %s', (typed, name) => expect(getNearestNames(typed, all, 5)[0]?.name).toBe(name));

test('nothing is near to what nobody means', () => {
  for (const typed of ['zzzzqqqq', 'work injury', '', '。', '楼上漏水泡坏了我家，邻居不肯赔怎么办？楼上漏水泡坏了我家'])
    expect(getNearestNames(typed, all, 5)).toEqual([]);
});

test('whatever is typed, it is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      for (const { label } of flat(typed)) expect(label).not.toBe('');
      resolveSpelling(typed, all);
      getNearestNames(typed, all, 5);
    }),
  );
  for (const typed of [
    '漏'.repeat(10_000),
    'l'.repeat(10_000),
    '<script>alert(1)</script>',
    '\u0000\u0007',
    '😀😀',
    '！？。',
  ])
    expect(() => [flat(typed), resolveSpelling(typed, all), getNearestNames(typed, all, 5)]).not.toThrow();
});
