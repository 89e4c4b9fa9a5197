import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatArticle,
  fromChineseNumber,
  parseArticle,
  readArticle,
  toChineseNumber,
} from '../../../../src/rules/language/chinese-number.ts';

test.each([
  [0, '零'],
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [120, '一百二十'],
  [205, '二百零五'],
  [288, '二百八十八'],
  [999, '九百九十九'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1011, '一千零一十一'],
  [1087, '一千零八十七'],
  [1100, '一千一百'],
  [1101, '一千一百零一'],
  [1110, '一千一百一十'],
  [1165, '一千一百六十五'],
  [1260, '一千二百六十'],
  [2020, '二千零二十'],
  [9999, '九千九百九十九'],
])('%i is %s', (value, words) => {
  expect(toChineseNumber(value)).toBe(words);
});

test.each([
  ['1087', '第一千零八十七条'],
  ['12', '第十二条'],
  ['133-1', '第一百三十三条之一'],
  ['120-10', '第一百二十条之十'],
])('article %s is %s', (article, words) => {
  expect(formatArticle(article)).toBe(words);
});

const number = fc.integer({ min: 0, max: 9999 });

test('distinct numbers have distinct words', () => {
  fc.assert(fc.property(number, number, (a, b) => (toChineseNumber(a) === toChineseNumber(b)) === (a === b)));
  expect(new Set(Array.from({ length: 10_000 }, (_, value) => toChineseNumber(value))).size).toBe(10_000);
});

test('no number says 零 twice in a row, or at its end, or says a place without a digit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      (value) => !/零零|零$|[十百千][十百千]|零[十百千]/u.test(toChineseNumber(value)),
    ),
  );
});

test('reads back every number that it writes', () => {
  fc.assert(fc.property(number, (value) => fromChineseNumber(toChineseNumber(value)) === value));
});

test.each(['', '第', '十百', '一二', '一百零', '百一', '二百十', '零一', '1087', '一千 零一'])(
  '%o is no number',
  (words) => {
    expect(fromChineseNumber(words)).toBeUndefined();
  },
);

test.each([
  ['第一千零八十七条', '1087'],
  ['第十二条', '12'],
  ['第一百三十三条之一', '133-1'],
  ['第一百二十条之十', '120-10'],
  ['第133条之一', '133-1'],
  ['第1087条', '1087'],
  ['第一百二十条第二款', undefined],
  ['第十百条', undefined],
  ['一百二十条', undefined],
])('%s is article %s', (label, article) => {
  expect(parseArticle(label)).toBe(article);
});

test('reads back every article that it writes', () => {
  const article = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.option(fc.integer({ min: 1, max: 99 })));
  fc.assert(
    fc.property(article, ([whole, insert]) => {
      const written = insert === null ? String(whole) : `${whole}-${insert}`;
      expect(parseArticle(formatArticle(written))).toBe(written);
    }),
  );
});

test.each([
  ['291', '291'],
  ['第291条', '291'],
  [' 第 二百九十一 条 ', '291'],
  ['２９１条', '291'],
  ['133-1', '133-1'],
  ['133之一', '133-1'],
  ['第一百三十三条之一', '133-1'],
  ['第二款', '第二款'],
  ['', ''],
  ['民法典', '民法典'],
])('%j is typed for article %j', (typed, article) => {
  expect(readArticle(typed)).toBe(article);
});
