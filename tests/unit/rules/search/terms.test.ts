import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getTerms, isCharacter, isPair } from '../../../../src/rules/search/terms.ts';

test.each([
  ['楼上漏水', ['楼', '上', '楼上', '漏', '上漏', '水', '漏水']],
  ['我的房', ['房']],
  ['打12348', ['打', '12348']],
  ['民法典第一千零八十七条', ['民', '法', '民法', '典', '法典']],
  ['？！', []],
])('%s is kept as %j', (text, terms) => {
  expect([...getTerms(text).keys()]).toEqual(terms);
});

test('a word that comes twice counts twice', () => {
  expect(getTerms('漏水，漏水').get('漏水')).toBe(2);
});

test('a term is a character, a pair or a sign', () => {
  expect(
    ['水', '漏水', '12348', '@漏水', '~漏水', '民法典§1254'].map((term) => [isCharacter(term), isPair(term)]),
  ).toEqual([
    [true, false],
    [false, true],
    [false, true],
    [false, false],
    [false, false],
    [false, false],
  ]);
});

test('any text has terms without an exception, and none is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...getTerms(text).keys()].filter((term) => term === '')).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
