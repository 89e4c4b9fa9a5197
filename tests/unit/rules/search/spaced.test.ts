import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spaceOut } from '../../../../src/rules/search/spaced.ts';

const toWords = (text: string): string[] => spaceOut(text).split(/\s+/u).filter(Boolean);

test('each Chinese character is a word of its own, letters and digits stay together, and all is folded', () => {
  expect(toWords('Ｑ＆Ａ：欠薪30日，找12348')).toEqual(['q&a:', '欠', '薪', '30', '日', ',', '找', '12348']);
  expect(toWords('訴訟')).toEqual(['诉', '讼']);
});

test('a phrase has the same words alone as inside any text', () => {
  const han = fc.string({ unit: fc.constantFrom(...'楼上漏水怎么办的人'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(han, han, han, (before, phrase, after) => {
      const words = toWords(`${before}${phrase}${after}`);
      expect(words.slice(before.length, before.length + phrase.length)).toEqual(toWords(phrase));
    }),
  );
});
