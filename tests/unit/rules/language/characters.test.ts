import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOddCharacters } from '../../../../src/rules/language/characters.ts';
import { anyText } from '../../any-text.ts';

const kindsOf = (text: string) => findOddCharacters(text).map(({ kind }) => kind.kind);

/** A text with everything repaired that can be. */
function repair(text: string): string {
  const [first] = findOddCharacters(text).filter(({ kind }) => kind.repair);
  if (!first) return text;
  const repaired = first.runs.reduceRight(
    (rest, { start, end, repair: right = '' }) => rest.slice(0, start) + right + rest.slice(end),
    text,
  );
  return repair(repaired);
}

describe('are none', () => {
  test.each([
    ['Chinese with its marks', '《民法典》第296条：“相邻”，——……（一）〔2020〕①％￥'],
    ['an indent of two ideographic spaces', '　　先关电。'],
    ['names with a point', '艾合买提·买买提'],
    ['masks', '×××号，××××××，····'],
    ['letters with accents', 'café naïve Ürümqi Đà Nẵng'.normalize('NFC')],
    ['emoji in one piece', '👨‍👩‍👧 ❤️ 👍🏽 🇨🇳 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['Uyghur with its joiners', 'ئۇيغۇر\u200Cچە'],
    ['rare characters', '𠮷𡈽㐂䶮'],
    ['tabs and line ends', '一\t二\n三'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(kindsOf(text)).toEqual([]));
});

test.each([
  ['一\u000B二', '一\n二'],
  ['一\r\n\r\n二\r三', '一\n\n二\n三'],
  ['一\u2028二\u0085三', '一\n二\n三'],
  ['一\0二\u001B三\u009F', '一二三'],
  ['漏\u200B水\uFEFF\u00AD', '漏水'],
  ['漏\u200D水\uFE0F', '漏水'],
  ['第2\u200D96条，3\uFE0F日，1\uFE0F\u20E3', '第296条，3日，1\uFE0F\u20E3'],
  ['漏\u{E0101}水\u202E', '漏水'],
  ['漏\u00A0\u2003水', '漏 水'],
  ['\uF0B7 漏水\uF0FC', '· 漏水✓'],
  ['⽂书⻔', '文书门'],
  ['cafe\u0301 \uF9DC Å'.replace('Å', '\u212B'), 'café 隆 Å'.normalize('NFC')],
])('%j is repaired to %j', (text, right) => {
  expect(repair(text)).toBe(right);
});

test('what was lost is told, and left to its writer', () => {
  for (const text of ['漏\uFFFD水', '漏\uD800水', '漏\uFFFE水', 'Â¥ÉÏÂ©Ë®', '锟斤拷'])
    expect(findOddCharacters(text).map(({ runs }) => runs[0]?.repair)).toEqual([undefined]);
});

test('a repaired text has nothing left to repair, whatever it was', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const left = findOddCharacters(repair(text)).filter(({ kind }) => kind.repair);
      expect(left).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('runs lie within the text, in order, each at its place', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { runs } of findOddCharacters(text)) {
        let from = 0;
        for (const { start, end } of runs) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
