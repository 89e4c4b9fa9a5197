import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillLines,
  getJoinedWords,
  getPhrases,
  getSmallPieces,
  getWidth,
} from '../../../../src/rules/language/typesetting.ts';
import { readableText } from '../../site/diagrams/readable-text.ts';

const closing = '，。、；：？！）」』》〉】”’〕…—·％%℃';
const opening = '「『（《〈【“‘〔';
const ways = { phrases: getPhrases, words: getJoinedWords, 'small pieces': getSmallPieces };

describe.each(Object.entries(ways))('lines filled with %s', (_, cut) => {
  test('are the text again, and none is wider than its width', () => {
    fc.assert(
      fc.property(readableText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = fillLines(cut(text), width);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(getWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });

  test.each([...closing])('do not start with %s', (mark) => {
    for (let width = 4; width < 12; width += 0.5)
      for (const line of fillLines(cut(`村民老李家里${mark}漏水了${mark}邻居来帮忙${mark}`), width))
        expect(line.startsWith(mark), `${width}: ${line}`).toBe(false);
  });

  test.each([...opening])('do not end with %s', (mark) => {
    for (let width = 4; width < 12; width += 0.5)
      for (const line of fillLines(cut(`村民老李家里${mark}漏水了${mark}邻居来帮忙`), width))
        expect(line.endsWith(mark), `${width}: ${line}`).toBe(false);
  });

  test('keep numbers and Latin words whole where a line can hold them', () => {
    for (let width = 4; width < 12; width += 0.5)
      for (const whole of ['12345', 'Word', '12348'])
        expect(
          fillLines(cut(`有事打${whole}，随时打${whole}都可以`), width).filter((line) => line.includes(whole)).length,
        ).toBe(2);
  });
});

test.each([
  ['words stay whole', '邻居不服调解', ['邻居', '不服', '调解']],
  ['a number stays with what it counts', '不服的15日内', ['不服的', '15日内']],
  ['a name with a dot stays whole', '到平安·港', ['到', '平安·港']],
  ['a lone word with a mark stays with its phrase', '调解完了还有事，我', ['调解', '完了', '还有事，', '我']],
])('%s', (_, text, pieces) => {
  expect(getJoinedWords(text)).toEqual(pieces);
});

test.each([
  ['调解', 2],
  ['调解。', 2.5],
  ['（调解）', 3.5],
  ['110', 1.8],
  ['W', 0.98],
  ['A4', 1.39],
  ['i', 0.44],
  ['b', 0.66],
  ['@', 1.01],
  ['"', 0.6],
  ['调解 ', 2],
])('%s is %d em wide', (text, width) => {
  expect(getWidth(text)).toBeCloseTo(width);
});
