import { expect, test } from 'vitest';
import type { EntryCard } from '../../../../src/outputs/cards/card.ts';
import { getPictures } from '../../../../src/outputs/cards/emoji.ts';
import { cleanText, getCardSpecs } from '../../../../src/outputs/cards/specs.ts';
import { collectionNames } from '../../../../src/schemas/index.ts';
import { t } from '../../../../src/text.ts';
import { build, createTinyPortal } from './tiny-portal.ts';

const portal = createTinyPortal({
  explainers: {
    leak: {
      title: '楼上漏水怎么办？',
      summary: '先止水，再留证据。',
      topic: '邻里与相邻',
      steps: [{ title: '关水阀' }],
      body: '道理',
    },
    odd: {
      title: '没人管的事？',
      summary: '先问。',
      topic: '没见过的事',
      review: { state: 'reviewed', until: '2030-01-01' },
    },
    old: {
      title: '从前的事？',
      summary: '先问。',
      topic: '邻里与相邻',
      review: { state: 'reviewed', until: '2020-01-01' },
    },
  },
  regions: {
    jilin: { name: '吉林省', level: 'province' },
    changchun: { name: '长春市', level: 'city', parent: 'jilin' },
    nanguan: { name: '南关区', level: 'county', parent: 'changchun' },
    xingfu: { name: '幸福乡', level: 'township', parent: 'nanguan' },
  },
  rooms: { laopang: { name: '老庞调解室', kind: 'branded', region: 'xingfu', intro: '在二楼。' } },
  deadlines: {
    appeal: {
      title: '不服判决上诉',
      summary: '十五日内上诉。',
      starts: '收到判决书之日',
      length: { amount: 15, unit: 'day' },
      ifMissed: '判决生效。',
    },
  },
});
const specs = getCardSpecs(portal, build);
const cardAt = (path: string) => specs.find((spec) => spec.path === path)?.card as EntryCard;

test('gives the site one card, each entry three, and each region only the wide one', () => {
  expect(specs).toHaveLength(1 + 3 * 5 + 4);
  expect(specs.filter(({ entry }) => entry === 'regions/xingfu').map(({ path }) => path)).toEqual([
    'cards/regions/xingfu.png',
  ]);
  expect(specs.map(({ path }) => path).slice(0, 4)).toEqual([
    'cards/site.png',
    'cards/explainers/old.png',
    'cards/explainers/old-square.png',
    'cards/explainers/old-poster.png',
  ]);
  expect(new Set(specs.map(({ path }) => path)).size).toBe(specs.length);
});

test('asks on the wide card and answers on the poster', () => {
  expect(cardAt('cards/explainers/leak.png')).toEqual({
    kind: 'entry',
    shape: 'wide',
    hue: 150,
    spine: '邻里与相邻',
    mark: '问',
    kicker: '普法解读',
    title: '楼上漏水怎么办？',
    seal: '明理',
    siteName: '明理',
    tagline: '公共法律服务与案例展示',
  });
  expect(cardAt('cards/explainers/leak-poster.png')).toMatchObject({
    answer: { text: '先止水，再留证据。' },
    list: { items: ['关水阀'], isOrdered: true },
    link: { url: expect.stringMatching(/^https:\/\/example\.org\/q\/\w{6}\/#\w{4}$/u) },
  });
});

test('marks each kind of page with a character of its own', () => {
  const marks = collectionNames.map((name) => t(`collection.mark.${name}`));
  expect(marks.map((mark) => [...mark].length)).toEqual(marks.map(() => 1));
  expect(new Set(marks).size).toBe(marks.length);
});

test('says on the poster when nobody has reviewed an explainer, or too long ago', () => {
  expect(cardAt('cards/explainers/leak-poster.png').notice?.tag).toBe('未复核');
  expect(cardAt('cards/explainers/old-poster.png').notice?.tag).toBe('复核已过期');
  expect(cardAt('cards/explainers/odd-poster.png').notice?.tag).toBeUndefined();
});

test('says which text was made by artificial intelligence, to people and to machines, and nothing of any other', () => {
  const own = createTinyPortal({
    rooms: {
      made: {
        name: '老庞调解室',
        kind: 'branded',
        region: 'x',
        intro: '在。',
        aiGenerated: 'part',
        aiService: '某某<助手>',
      },
      written: { name: '老李调解室', kind: 'branded', region: 'x', intro: '在。', aiGenerated: 'none' },
    },
  });
  const card = (id: string) =>
    getCardSpecs(own, build).find(({ path }) => path === `cards/rooms/${id}.png`)?.card as EntryCard;
  expect(card('made').kicker).toMatch(/^部分由人工智能生成·/u);
  expect(JSON.parse(card('made').aigc ?? '')).toMatchObject({
    Label: '1',
    ContentProducer: '某某<助手>',
    PropagateID: 'rooms/made',
  });
  expect([card('written').kicker, card('written').aigc]).toEqual(['品牌调解室', undefined]);
});

test('gives a topic that the settings do not know a spine of its own name', () => {
  expect(cardAt('cards/explainers/odd.png').spine).toBe('没见过的事');
});

test('places a room by the three nearest levels of its region', () => {
  expect(cardAt('cards/rooms/laopang.png').kicker).toBe('品牌调解室·长春市·南关区·幸福乡');
});

test('lets the number of a deadline speak', () => {
  expect(cardAt('cards/deadlines/appeal.png').figure).toBe('15日');
});

test.each([
  ['先止水，\n再留证据', '先止水，再留证据'],
  ['漏水\n怎么办', '漏水怎么办'],
  ['A\u200B 公司\u3000 账号', 'A 公司 账号'],
  ['cafe\u0301', 'café'],
  ['好\uFE0F的', '好的'],
  ['漏水𠮷怎么\uE000\u{100001}办\uD800？', '漏水怎么办？'],
])('cleans %j to %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test.each(['😀', '👨\u200D👩\u200D👧', '❤\uFE0F', '1\uFE0F\u20E3', '👍🏽', '🇨🇳', '🏳\uFE0F\u200D🌈', '❤', '🫩'])(
  'makes one character, which nothing tears apart, of %s',
  (emoji) => {
    const clean = cleanText(`漏水${emoji}怎么办`);
    expect([...clean]).toHaveLength(6);
    expect(Object.keys(getPictures(clean))).toEqual([[...clean][2]]);
  },
);

test('takes emoji of which there is no picture apart, and leaves signs that a font has as they are', () => {
  expect([...cleanText('😀\u200D🏠')]).toHaveLength(2);
  expect(cleanText('①→©')).toBe('①→©');
});
