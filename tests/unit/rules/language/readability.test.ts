import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getRareCharacters } from '../../../../src/rules/language/common-characters.ts';
import { legalWords } from '../../../../src/rules/language/lists/legal-words.table.ts';
import { getReadability } from '../../../../src/rules/language/readability.ts';

const none = new Set<string>();
const sentence = (characters: number) => `${'字'.repeat(characters)}。`;

test('a text of short sentences has all points', () => {
  expect(getReadability([sentence(12), sentence(20)], none)).toEqual({
    score: 100,
    mean: 16,
    longSentences: [],
    tangledSentences: [],
    rareCharacters: [],
    unexplainedWords: [],
  });
});

test('no text has all points', () => {
  expect(getReadability([], none).score).toBe(100);
});

test.each([
  ['40 characters are not too long', [40, 10, 10, 10, 10], 100],
  ['one long sentence in twenty', [...Array<number>(19).fill(10), 41], 90],
  ['every fifth sentence too long uses up its share', [...Array<number>(4).fill(5), 60], 60],
  ['a mean of 30', [30, 30], 80],
  ['nothing but long sentences', [60, 60], 20],
])('%s', (_, lengths, score) => {
  expect(getReadability(lengths.map(sentence), none).score).toBe(score);
});

test('names the long sentences, the longest first', () => {
  expect(getReadability([sentence(41), sentence(10), sentence(50)], none).longSentences).toEqual([
    { text: sentence(50), characters: 50 },
    { text: sentence(41), characters: 41 },
  ]);
});

test('names sentences of more than five clauses, and what they cost', () => {
  const five = '先看，再问，再想，再写，再寄。';
  const six = '先看，再问，再想，再写，再寄，再等。';
  expect(getReadability([five], none)).toMatchObject({ score: 100, tangledSentences: [] });
  expect(getReadability([six], none)).toMatchObject({ score: 90, tangledSentences: [{ text: six, clauses: 6 }] });
});

test('names characters that are not among the commonest', () => {
  expect(getReadability(['孳息归谁？孳息归房主。'], none)).toMatchObject({ rareCharacters: ['孳'] });
  expect(getRareCharacters('楼上漏水，谁来赔？')).toEqual([]);
});

test.each([
  ['one that nothing explains', '保证人可以抗辩。', ['抗辩']],
  ['each once', '可以抗辩。还可以抗辩。', ['抗辩']],
  ['not one that the glossary explains', '超过诉讼时效。', []],
  ['not one that a bracket explains', '可以抗辩（说明为什么不还）。', []],
  ['not one that the sentence explains', '抗辩就是说出不还的理由。', []],
  ['not one that is explained later', '可以抗辩。抗辩，也就是说出理由。', []],
  ['not one that was explained before', '抗辩（说出理由）。不能抗辩。', []],
  ['not a run of characters across two words', '这是我们的目标的一部分。', []],
  ['the longest word that fits', '这是诉讼标的。', ['诉讼标的']],
])('finds of legal words %s', (_, text, words) => {
  expect(getReadability([text], new Set(['诉讼时效'])).unexplainedWords).toEqual(words);
});

test('one unexplained word of a page costs little, none explained of many costs its whole share', () => {
  expect(getReadability(['可以抗辩。'], none).score).toBe(96);
  const common = legalWords.filter((word) => getRareCharacters(word).length === 0);
  expect(getReadability([common.map((word) => `${word}。`).join('')], none).score).toBe(80);
});

test('the score is a whole number from 0 to 100, and no sentence added to the longest ones raises it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (lengths) => {
      const { score } = getReadability(lengths.map(sentence), none);
      expect(Number.isInteger(score)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      const worse = getReadability([...lengths, Math.max(41, ...lengths)].map(sentence), none);
      expect(worse.score).toBeLessThanOrEqual(score);
    }),
  );
});

test('each legal word is listed once', () => {
  expect(new Set(legalWords).size).toBe(legalWords.length);
});
