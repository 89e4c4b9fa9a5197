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

test('a full-width sign parts letters and figures that the segmenter takes for one word', () => {
  expect(listEnds('ab：cd')).toEqual([0, 2, 3, 5]);
  expect(listEnds('110，120')).toEqual([0, 3, 4, 7]);
  expect(listEnds('110；120')).toEqual([0, 3, 4, 7]);
});

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const piece = fc.constantFrom(
  ...'提起诉讼，。、押金 \n《》“”a1.元不退的了起诉状：'.split(''),
  '民法典',
  '调解员',
  '3.5',
  '二〇',
);
const asciiSigns = [...Array(0x7f - 0x20).keys()]
  .map((at) => String.fromCharCode(0x20 + at))
  .filter((c) => /[\p{P}\p{S}]/u.test(c));
const fullWidthSigns = asciiSigns.map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const anySign = fc.constantFrom(...asciiSigns, ...fullWidthSigns, ...'、。·‘’“”…—《》「」'.split(''));
const mixed = fc.array(fc.oneof({ arbitrary: piece, weight: 3 }, { arbitrary: anySign, weight: 1 }), { maxLength: 40 });

/** The segmenter runs words across these signs, as Unicode bids it; in Chinese they part words. */
const isParted = (text: string, at: number) => /[，；：]/u.test(text.charAt(at - 1));

test('a clause alone has the words that it has among the others', () => {
  fc.assert(
    fc.property(mixed, (pieces) => {
      const text = pieces.join('');
      const whole = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
      // A word ends at a sign anyway; asked is where words are.
      const isWordAt = (at: number) => /[\p{Script=Han}a-z\d]/u.test(text.charAt(at));
      const asked = [...text].map((_, at) => at).filter(isWordAt);
      const isEnd = createWordEnds(text);
      expect(asked.filter(isEnd)).toEqual(asked.filter((at) => whole.has(at) || isParted(text, at)));
    }),
  );
});
