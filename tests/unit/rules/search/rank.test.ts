import { expect, test } from 'vitest';
import { findDangers } from '../../../../src/rules/danger/find-dangers.ts';
import { planQuery } from '../../../../src/rules/search/plan.ts';
import { toPostings } from '../../../../src/rules/search/postings.ts';
import { rankPages } from '../../../../src/rules/search/rank.ts';
import { weighPages, type WeighedRecord } from '../../../../src/rules/search/weigh.ts';
import { createWordWeigher } from '../../../../src/rules/search/word-weights.ts';

const page = (title: string, text: string, more: Partial<WeighedRecord> = {}): WeighedRecord => ({
  title,
  parts: [{ name: 'body', texts: [text] }],
  asks: [],
  dangers: [],
  cites: [],
  collection: 'explainers',
  isPlace: false,
  ...more,
});

const pages = [
  page('楼上漏水怎么赔', '先关阀门，再拍照。', { cites: ['民法典§296'] }),
  page('老板拖欠工资', '去劳动监察投诉。', { asks: ['包工头跑了'] }),
  page('民法典', '邻居之间的事。'),
  page('民法典第二百九十六条', '因用水、排水利用相邻不动产的，避免造成损害。'),
  page('水务公司', '水表、水费、水压。'),
  page('家里有人动手', '先离开，打110。', { dangers: ['violence'] }),
  page('告诫书', '公安机关开的。', { collection: 'terms', asks: ['老公打我'], dangers: ['violence'] }),
  page('租房押金', '押金该退，押金不退可以告。', { asks: ['押金'] }),
  page('押金', '租房时交的。', { collection: 'terms' }),
  page('继承', '侄子外甥怎么继承。'),
  page('借钱没有欠条', '聊天记录也行。'),
];
const weighing = weighPages(
  pages,
  pages.map(() => 1),
);
const row = { word: '泡了', weight: 4, also: [], articles: [['民法典', '296', 0.5]] as [string, string, number][] };
const terms = new Map([...weighing.terms].map(([term, weights]) => [term, toPostings(weights)]));
terms.set('~泡了', toPostings(createWordWeigher(weighing)(row)));

const ask = (query: string) => {
  const { terms: wanted } = planQuery(
    query,
    {
      words: new Map([['~泡了', { also: [] }]]),
      commonCharacters: new Set(),
    },
    findDangers(query),
  );
  return rankPages(wanted, (term) => terms.get(term), pages.length).map(({ page: number }) => pages[number]?.title);
};

test.each([
  ['楼上漏水', '楼上漏水怎么赔'],
  ['包工头跑了怎么办', '老板拖欠工资'],
  ['水费', '水务公司'],
  ['民法典第296条', '民法典第二百九十六条'],
  ['296条', '民法典第二百九十六条'],
])('%s finds 「%s」 first', (query, title) => {
  expect(ask(query)[0]).toBe(title);
});

test('in danger a page that helps comes first, also where none of its words was typed', () => {
  expect(ask('老公打我')[0]).toBe('家里有人动手');
  expect(ask('我被家暴了')[0]).toBe('家里有人动手');
  expect(ask('老公打我，押金也不退')[0]).toBe('家里有人动手');
});

test('who types the name of a word of the dictionary and nothing else gets the word', () => {
  expect(ask('押金')[0]).toBe('押金');
  expect(ask('租房押金')[0]).toBe('租房押金');
});

test('a person of the story is not what it is about, unless it is about nothing else', () => {
  expect(ask('侄子借钱没打欠条')[0]).toBe('借钱没有欠条');
  expect(ask('侄子')).toEqual(['继承']);
});

test('behind an article stand the pages that cite it', () => {
  expect(ask('民法典296条').slice(0, 2)).toEqual(['民法典第二百九十六条', '楼上漏水怎么赔']);
});

test('thousands of articles of one sentence change nothing of how pages stand to each other', () => {
  const answer = page('楼上漏水怎么赔', '先关阀门，再拍照，找楼上的人谈，谈不拢找调委会。'.repeat(20));
  const word = page('漏水', '水从楼上来。');
  const factor = ({ terms: weighed }: ReturnType<typeof weighPages>) => {
    const weights = new Map(weighed.get('漏水'));
    return weights.get(0)! / weights.get(1)!;
  };
  const articles = Array.from({ length: 1000 }, () => page('民法典 第一条', '为了家和。', { isPlace: true }));
  expect(factor(weighPages([answer, word, ...articles], []))).toBeCloseTo(factor(weighPages([answer, word], [])), 10);
});

test('a learned word leads to the article and to what cites it', () => {
  expect(ask('我家客厅天花板全都泡了').slice(0, 2)).toEqual(['民法典第二百九十六条', '楼上漏水怎么赔']);
});

test('nothing is found where nothing is asked', () => {
  expect(ask('？？')).toEqual([]);
  expect(ask('zzzz')).toEqual([]);
});

test('a page found by a word in passing is left out beside a full answer', () => {
  expect(ask('楼上漏水怎么赔')).not.toContain('水务公司');
});
