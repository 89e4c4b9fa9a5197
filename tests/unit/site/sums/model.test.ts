import { expect, test } from 'vitest';
import { sums } from '../../../../src/rules/sums/sums.ts';
import { getHomePage } from '../../../../src/site/home/model.ts';
import { getSumsPage } from '../../../../src/site/sums/list.ts';
import { getSumPage } from '../../../../src/site/sums/model.ts';
import { getOfferedSums } from '../../../../src/site/sums/offered.ts';
import { toResultText } from '../../../../src/site/sums/result.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';
import { today } from '../town.ts';

const law = makeEntry('laws', 'consumer-law', {
  title: '消费者权益保护法',
  short: '消费者权益保护法',
  kind: 'law',
  issuer: '全国人民代表大会常务委员会',
  versions: [{ adoptedOn: '2013-10-25', inForceOn: '2014-03-15' }],
  checked: { on: '2026-11-21', against: '全文' },
  articles: [{ number: '55', plain: '欺诈的赔三倍。' }],
});
const explain = (id: string, article: string) =>
  makeEntry('explainers', id, {
    title: `解读 ${id}`,
    summary: '可以要。',
    topic: '邻里与相邻',
    citations: [{ law: 'consumer-law', article }],
  });
const paper = (id: string, more: { sums?: string[]; fee?: string }) =>
  makeEntry('forms', id, {
    title: `文书 ${id}`,
    purpose: '要钱。',
    group: 'court',
    filedBy: '买东西的人',
    where: '法院',
    copies: '一份',
    cost: '看数额',
    questions: [{ id: '金额', kind: 'money', label: '多少钱？' }],
    ...more,
  });
const portal = makePortal([
  law,
  explain('fake', '55'),
  explain('return', '25'),
  paper('complaint', { sums: ['fraud-triple'] }),
  paper('other', { fee: 'fraud-triple' }),
]);
const offered = getOfferedSums(portal);
const fraud = offered.find(({ sum }) => sum.id === 'fraud-triple')!;

test('offers the sums of whose laws the portal knows all', () => {
  expect(offered.map(({ sum }) => sum.id)).toEqual(['fraud-triple', 'return-shipping']);
  expect(getSumsPage(portal, today).groups.map(({ id, items }) => [id, items.map(({ href }) => href)])).toEqual([
    ['purchase', ['/sums/fraud-triple/', '/sums/return-shipping/']],
  ]);
  expect(getHomePage(portal, today).tools.map(({ href }) => href)).toContain('/sums/');
});

test('offers none to a portal without laws, or in another language, and leads to none', () => {
  for (const bare of [makePortal([]), makePortal([law], makeSite({ language: 'bo' }))]) {
    expect(getSumsPage(bare, today).groups).toEqual([]);
    expect(getHomePage(bare, today).tools.map(({ href }) => href)).not.toContain('/sums/');
  }
});

test('shows the articles in plain words, the explainers on the first of them, and a worked example', () => {
  const page = getSumPage(portal, fraud, today);
  expect(page.citations).toMatchObject([
    { href: '/laws/consumer-law/#article-55', note: '欺诈的赔三倍。', version: '2014-03-15' },
  ]);
  expect(page.explainers.map(({ href }) => href)).toEqual(['/explainers/fake/']);
  expect([page.papers, page.fees].map((links) => links.map(({ href }) => href))).toEqual([
    ['/forms/complaint/'],
    ['/forms/other/'],
  ]);
  expect(page.example).toEqual({
    given: [
      { label: '买东西或者服务付了多少', value: '120 元' },
      { label: '价款退了没有', value: '还没退' },
    ],
    totals: [
      { label: '另加的赔偿', value: '500.00 元' },
      { label: '一共可以要', value: '620.00 元' },
    ],
    lines: [
      { text: '价款的三倍', working: '120.00 × 3', result: '= 360.00 元' },
      { text: '不足500元，按500元', working: '', result: '500.00 元' },
      { text: '另加的赔偿', working: '', result: '500.00 元' },
      { text: '退价款', working: '', result: '120.00 元' },
      { text: '一共', working: '500.00 + 120.00', result: '= 620.00 元' },
    ],
    notes: [],
  });
});

test('a result is text to paste: question, answers, totals, the working, and where it comes from', () => {
  const { sum } = fraud;
  const result = sum.compute(sum.example);
  if ('message' in result) throw new Error(result.message);
  const view = getSumPage(portal, fraud, today).example;
  expect(toResultText(sum, view, result.lines, { caveat: '只供参考。', url: 'https://a/sums/fraud-triple/' })).toBe(
    [
      '商家欺诈，退一赔三是多少',
      '买东西或者服务付了多少：120 元',
      '价款退了没有：还没退',
      '另加的赔偿：500.00 元',
      '一共可以要：620.00 元',
      '1. 价款的三倍：120.00 × 3 = 360.00 元',
      '2. 不足500元，按500元：500.00 元',
      '3. 另加的赔偿：500.00 元',
      '4. 退价款：120.00 元',
      '5. 一共：500.00 + 120.00 = 620.00 元',
      '只供参考。',
      'https://a/sums/fraud-triple/',
    ].join('\n'),
  );
});

test('no two sums have one address', () => {
  const ids = Object.values(sums).flatMap((group) => group.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(20);
});
