import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordEnds } from '../../../../src/rules/language/word-ends.ts';

const listEnds = (text: string): number[] => {
  const isEnd = createWordEnds(text);
  return [...Array(text.length + 1).keys()].filter(isEnd);
};

test('words end where words begin, and where the text does', () => {
  expect(listEnds('提起诉讼')).toEqual([0, 2, 4]);
});

test('no text has one end', () => {
  expect(listEnds('')).toEqual([0]);
});

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const piece = fc.constantFrom(
  ...'提起诉讼，。、押金 \n《》“”a1.元不退的了起诉状：'.split(''),
  '民法典',
  '调解员',
  '3.5',
  '二〇',
);

test('a clause alone has the words that it has among the others', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const whole = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
      // What stands at a sign is a word's end either way; asked is where words are.
      const isWordAt = (at: number) => /[\p{Script=Han}a-z\d]/u.test(text.charAt(at));
      const asked = [...text].map((_, at) => at).filter(isWordAt);
      const isEnd = createWordEnds(text);
      expect(asked.filter(isEnd)).toEqual(asked.filter((at) => whole.has(at)));
    }),
  );
});
