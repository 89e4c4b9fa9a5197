import { expect, test } from 'vitest';
import { getArea } from '../../../../../src/rules/search/verdict/area.ts';
import { getCoverage, getEvidence } from '../../../../../src/rules/search/verdict/evidence.ts';
import { isAsk, isKnownTerm, isName } from '../../../../../src/rules/search/verdict/named.ts';
import type { Postings } from '../../../../../src/rules/search/postings.ts';
import { getTerms } from '../../../../../src/rules/search/terms.ts';

const postings = (...pages: number[]): Postings => ({ scale: 8, pages, levels: pages.map(() => 8) });
const index = new Map([
  ['漏水', postings(0)],
  ['楼上', postings(0, 1)],
  ['12348', postings(1)],
  ['民法典§1254', postings(2)],
]);
const getPostings = (term: string) => index.get(term);
const toTerms = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));
const pageCount = 100;
const ranked = [{ page: 0, score: 8 }];

test('the same score is weaker evidence for a query that says more', () => {
  const getStrength = (...terms: string[]) =>
    getEvidence({ terms: toTerms(...terms), home: 1 }, getPostings, ranked, pageCount).strength;
  expect(getStrength('漏水')).toBeGreaterThan(getStrength('漏水', '楼上'));
  // A pair that no page has says most of all.
  expect(getStrength('漏水', '楼上')).toBeGreaterThan(getStrength('漏水', '商标'));
});

test('nobody knows how far a query without a known word is at home, and nothing found is the weakest evidence', () => {
  const plan = { terms: toTerms('商标'), home: undefined };
  expect(getEvidence(plan, getPostings, [], pageCount)).toEqual({
    strength: Math.log(0.05),
    home: 0.5,
    length: Math.log(2),
  });
});

test('a page covers what stands on it, the rarer the more', () => {
  const getShare = (page: number) => getCoverage(toTerms('漏水', '楼上'), getPostings, page, pageCount);
  expect(getShare(0)).toBe(1);
  expect(getShare(1)).toBeGreaterThan(0);
  expect(getShare(1)).toBeLessThan(0.5);
  expect(getShare(2)).toBe(0);
  expect(getCoverage(new Map(), getPostings, 0, pageCount)).toBe(0);
});

test.each([
  ['押金', ['退租了，房东不退押金怎么办？'], true],
  ['租房押金', ['押金', '租房押金'], true],
  ['房', ['租房'], true],
  ['押金利息', ['退租了，房东不退押金怎么办？'], false],
  ['商标', ['退租了，房东不退押金怎么办？'], false],
  ['', ['押金'], false],
])('whether %j is a name of %j: %j', (query, names, isOne) => {
  expect(isName(getTerms(query), names)).toBe(isOne);
});

test.each([
  ['退租了房东不退押金怎么办', '退租了，房东不退押金怎么办？', true],
  ['「退租了， 房东不退押金怎么办」！', '退租了，房东不退押金怎么办？', true],
  ['退租了，房東不退押金怎麼辦？', '退租了，房东不退押金怎么办？', true],
  ['ＡＢＣ公司', 'abc公司', true],
  ['退租，房东不退押金怎么办', '退租了，房东不退押金怎么办？', false],
  ['？！', '……', false],
  ['', '', false],
])('whether %j is what an explainer is called or asked for by %j, word by word: %j', (query, name, isOne) => {
  const title = '租房押金，能要回来多少？';
  expect(isAsk(query, { collection: 'explainers', title, asks: [name] })).toBe(isOne);
  expect(isAsk(query, { collection: 'explainers', title: name })).toBe(isOne);
  // The alias of a word may be the name of a problem.
  expect(isAsk(query, { collection: 'terms', title, asks: [name] })).toBe(false);
});

test('an article, a law and a number are known where they stand here', () => {
  expect(isKnownTerm(toTerms('民法典§1254', '民法'), getPostings)).toBe(true);
  expect(isKnownTerm(toTerms('民法典§9999'), getPostings)).toBe(false);
  // The number of an article alone is one of many laws.
  expect(isKnownTerm(toTerms('§1254'), () => postings(1))).toBe(false);
  expect(isKnownTerm(toTerms('12348'), getPostings)).toBe(true);
  expect(isKnownTerm(toTerms('12349'), getPostings)).toBe(false);
  expect(isKnownTerm(toTerms('12348', '漏水'), getPostings)).toBe(false);
});

test('the area is the topic that most of the score of the best pages belongs to', () => {
  const topics: Record<number, string[]> = { 0: ['劳动'], 1: ['劳动', '债务'], 2: ['债务'], 3: [] };
  const getTopics = (page: number) => topics[page] ?? [];
  const rank = (...scores: number[]) => scores.map((score, page) => ({ page, score }));
  expect(getArea(rank(5, 4, 1), getTopics)).toBe('劳动');
  expect(getArea(rank(2, 4, 3, 3), getTopics)).toBeUndefined();
  expect(getArea([], getTopics)).toBeUndefined();
});
