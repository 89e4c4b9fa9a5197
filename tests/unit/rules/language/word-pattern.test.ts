import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GuardedWords, toPattern, toPatternBefore } from '../../../../src/rules/language/word-pattern.ts';

const find = (table: readonly (string | GuardedWords)[], text: string, gap?: string): string[] =>
  text.match(new RegExp(toPattern(table, gap), 'gu')) ?? [];

describe('the words of a table find', () => {
  test.each<[name: string, table: readonly (string | GuardedWords)[], text: string, found: string[]]>([
    ['words as they are written', ['离婚', '离异'], '离婚和离异', ['离婚', '离异']],
    ['the longest that fit, whatever their order', ['以', '以来', '以及'], '以来以及以为', ['以来', '以及', '以']],
    ['one of a set', ['深入(贯彻|推进)'], '深入贯彻深入推进深入开展', ['深入贯彻', '深入推进']],
    ['one of a set or none', ['被告(人)?'], '被告人和被告', ['被告人', '被告']],
    ['every set of a cell', ['(不断|全面)(加强|提高)'], '全面提高，不断加强，加强', ['全面提高', '不断加强']],
    ['up to so many characters in a gap', ['凝聚{3}合力'], '凝聚强大合力，凝聚起强大的合力', ['凝聚强大合力']],
    ['no gap across clauses', ['凝聚{6}合力'], '凝聚人心，合力', []],
    ['signs that mean something in a pattern', ['A+', 'a.b', '©', '24*7'], 'A+AA a.b axb 24*7', ['A+', 'a.b', '24*7']],
    ['nothing after what may not stand before', [{ words: '业主', notAfter: '企|行' }], '企业主、业主', ['业主']],
    ['nothing before what may not follow', [{ words: '监视', notBefore: '居住' }], '监视居住，监视', ['监视']],
    ['words whose guards are empty', [{ words: '业主', notAfter: '', notBefore: '' }], '企业主', ['业主']],
  ])('%s', (_, table, text, found) => {
    expect(find(table, text)).toEqual(found);
  });

  test('a gap of the characters that the rule says', () => {
    expect(find(['{3}癌'], '得了胃癌', '[胃肝]')).toEqual(['胃癌']);
  });
});

test.each(['(甲|乙', '甲)', '{6', '{x}', '((甲))', '({6}|甲)'])('refuses %s, whose brackets do not match', (words) => {
  expect(() => toPattern([words])).toThrow(words);
});

test('any plain words are found whole, and the longest of those that begin alike', () => {
  const character = fc.constantFrom(...'甲乙丙.*+?^$[]\\/|-a ');
  const word = fc.array(character, { minLength: 1, maxLength: 4 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.array(character, { maxLength: 20 }),
      (words, rest) => {
        const text = rest.join('');
        const expected = [];
        for (let at = 0; at < text.length;) {
          const [longest = ''] = words.filter((one) => text.startsWith(one, at)).sort((a, b) => b.length - a.length);
          if (longest) expected.push(longest);
          at += longest.length || 1;
        }
        expect(find(words, text)).toEqual(expected);
      },
    ),
  );
});

test('what looks back finds the same words as what looks ahead', () => {
  const character = fc.constantFrom(...'甲乙丙.*+?^$[]\\/|-a ');
  const word = fc.array(character, { minLength: 1, maxLength: 3 }).map((characters) => characters.join(''));
  const row = fc.record({
    words: word,
    notAfter: fc.constantFrom('', '甲', 'a|乙'),
    notBefore: fc.constantFrom('', '丙', '丙|.'),
  });
  const rows = fc
    .array(row, { minLength: 1, maxLength: 6 })
    .map((table) => table.map(({ words, ...guards }) => ({ words: words.replaceAll('|', '甲'), ...guards })));
  fc.assert(
    fc.property(rows, fc.string({ unit: character, maxLength: 12 }), (table, text) => {
      const [before, same] = [toPatternBefore(table), toPattern(table)].map(
        (source) => new RegExp(`(?<=${source})`, 'uy'),
      );
      for (let at = 0; at <= text.length; at += 1) {
        before!.lastIndex = same!.lastIndex = at;
        expect(before!.test(text)).toBe(same!.test(text));
      }
    }),
  );
});
