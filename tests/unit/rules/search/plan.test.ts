import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Lexicon, planQuery } from '../../../../src/rules/search/plan.ts';

const lexicon: Lexicon = {
  words: new Map([
    ['@楼上漏水', { also: ['相邻关系'] }],
    ['@欠薪', { also: ['拖欠工资'] }],
    ['~离婚', { also: [], home: 1 }],
    ['~孩子', { also: ['抚养费'], home: 0.5 }],
    ['~商标', { also: [], home: 0 }],
  ]),
  commonCharacters: new Set(['人']),
};
const plan = (query: string) => planQuery(query, lexicon);
const pairs = (query: string) => [...plan(query).terms.keys()].filter((term) => /^\p{Script=Han}{2}$/u.test(term));

test.each([
  ['楼上漏水怎么办', ['楼上', '上漏', '漏水']],
  ['请问物业费能不能不交？', ['物业', '业费', '不交']],
  ['樓上漏水', ['楼上', '上漏', '漏水']],
  ['怎么办', ['怎么', '么办']],
  ['《合同》', ['合同']],
])('of %j it looks for %j', (query, expected) => {
  expect(pairs(query)).toEqual(expected);
});

test.each(['', '   ', '？！…', '🙂🙂', '\u0000\u0007', '\uD800'])('%j has nothing to look for', (query) => {
  expect([...plan(query).terms]).toEqual([]);
});

test.each([
  ['民法典1254条', '民法典§1254'],
  ['请问民法典第一千二百五十四条是什么', '民法典§1254'],
  ['中华人民共和国劳动法第三十九条', '劳动法§39'],
])('%s is the article %s', (query, term) => {
  expect(plan(query).terms.has(term)).toBe(true);
});

test('characters that the index leaves out are not looked up', () => {
  expect([...plan('证人').terms.keys()]).toEqual(['证', '证人', '=证人']);
});

test('words that the dictionary knows are looked for by their own name too, and it says so', () => {
  const { terms, also, tried } = plan('楼上漏水怎么办');
  expect(terms.get('@楼上漏水')).toBe(1);
  expect(also).toEqual(['相邻关系']);
  expect(tried).toEqual(['楼上漏水']);
});

test('a word that was typed is not named as another', () => {
  expect(plan('欠薪也叫拖欠工资').also).toEqual([]);
});

test('a learned word counts less where it is the whole query than in a question', () => {
  expect(plan('离婚').terms.get('~离婚')).toBeLessThan(0.5);
  expect(plan('离婚以后孩子归谁抚养').terms.get('~离婚')).toBe(1);
});

test('ten thousand characters are cut, not refused', () => {
  expect(plan('楼上漏水把家具泡坏了'.repeat(1000)).terms.size).toBeLessThan(1000);
  expect(plan('漏'.repeat(10_000)).terms.size).toBe(2);
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
      expect(() => plan(query)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

test.each(['<script>alert(1)</script>', 'how do I get my wages', '__proto__ constructor'])(
  '%s is words like others',
  (query) => {
    expect(plan(query).terms.size).toBeGreaterThan(1);
  },
);

test('it says how far the known words are at home here, and nothing where none is known', () => {
  expect(plan('离婚后孩子归谁').home).toBe(0.75);
  expect(plan('孩子的商标').home).toBe(0.25);
  expect(plan('楼上漏水').home).toBeUndefined();
});
