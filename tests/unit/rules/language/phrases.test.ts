import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getPhrases } from '../../../../src/rules/language/typesetting.ts';

const closing = /^[，。、；：？！）」』》〉】”’…—～%]/u;
const opening = /[（「『《〈【“‘]$/u;
const text = fc.string({
  unit: fc.constantFrom(...'楼上漏水怎么办民法典调解室和在把您我abc12 ，。、；：？！（）「」『』《》【】“”…—%'),
});

test('keeps words whole', () => {
  const phrases = getPhrases('楼上漏水泡坏了我家，邻居不肯赔怎么办？');
  expect(phrases.length).toBeGreaterThan(4);
  for (const word of ['漏水', '邻居', '怎么办？'])
    expect(
      phrases.some((phrase) => phrase.includes(word)),
      word,
    ).toBe(true);
});

test('keeps a mark with the word before it and an opening mark with the word behind it', () => {
  for (const phrase of getPhrases('《民法典》怎么说：「赔」（多少）？')) {
    expect(phrase).not.toMatch(closing);
    expect(phrase).not.toMatch(opening);
  }
});

test('has no phrase for no text', () => {
  expect(getPhrases('')).toEqual([]);
});

test('joined gives the text again, with no empty phrase', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (value) => {
      const phrases = getPhrases(value);
      expect(phrases.join('')).toBe(value);
      expect(phrases).not.toContain('');
    }),
  );
});

test('never begins a phrase but the first with a closing mark, nor ends one but the last with an opening mark', () => {
  fc.assert(
    fc.property(text, (value) => {
      const phrases = getPhrases(value);
      for (const phrase of phrases.slice(1)) expect(phrase).not.toMatch(closing);
      for (const phrase of phrases.slice(0, -1)) expect(phrase).not.toMatch(opening);
    }),
    { numRuns: 500 },
  );
});
