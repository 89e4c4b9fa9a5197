import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSentences } from '../../../../src/rules/language/sentences.ts';

const text = fc.string({
  unit: fc.constantFrom(...'先止水再谈赔偿甲乙12。！？；，、：…\n　 」』”）（「'),
  maxLength: 60,
});
const getTexts = (value: string, longest?: number) => getSentences(value, longest).map((sentence) => sentence.text);

test.each([
  ['full stops, questions and calls', '先止水。再谈！谁赔？', ['先止水。', '再谈！', '谁赔？']],
  ['semicolons', '先止水；再谈赔偿。', ['先止水；', '再谈赔偿。']],
  ['lines', '先止水\n再谈赔偿', ['先止水', '再谈赔偿']],
  ['a last sentence without an end', '先止水。再谈', ['先止水。', '再谈']],
  ['several marks in a row once', '真的吗？！等等……好', ['真的吗？！', '等等……', '好']],
  ['closing quotes with the sentence that they close', '他说：「赔！」我说好。', ['他说：「赔！」', '我说好。']],
  ['nothing at commas, colons and decimal points', '利率3.65%，四倍：14.6%。', ['利率3.65%，四倍：14.6%。']],
  ['nothing off marks that stand alone', '好。——。……', ['好。']],
  ['nothing of no text', ' \n ', []],
])('cuts %s', (_, value, sentences) => {
  expect(getTexts(value)).toEqual(sentences);
});

test('cuts a sentence that is too long behind the last comma that fits', () => {
  expect(getTexts('一二三，四五六，七八九，十。', 8)).toEqual(['一二三，四五六，', '七八九，十。']);
});

test('cuts behind the first comma where none fits, and leaves alone what has none', () => {
  expect(getTexts('一二三四五六七八九，十。', 4)).toEqual(['一二三四五六七八九，', '十。']);
  expect(getTexts('一二三四五六七八九十。', 4)).toEqual(['一二三四五六七八九十。']);
});

test('says where each sentence stands, in order, and loses no letter', () => {
  fc.assert(
    fc.property(text, fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }), (value, longest) => {
      const sentences = getSentences(value, longest);
      let end = 0;
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        expect(value.slice(sentence.start, sentence.end)).toBe(sentence.text);
        ({ end } = sentence);
      }
      const letters = (part: string) => part.replaceAll(/[^\p{L}\p{N}]/gu, '');
      expect(letters(sentences.map((sentence) => sentence.text).join(''))).toBe(letters(value));
    }),
  );
});
