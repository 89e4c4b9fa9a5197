import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getTextWidth, wrapText } from '../../../../src/site/diagrams/wrap.ts';
import { readableText } from './readable-text.ts';

test('a Chinese character is as wide as the type is large, a figure three fifths', () => {
  expect(getTextWidth('调解', 14)).toBe(28);
  expect(getTextWidth('12', 100)).toBeCloseTo(120);
  expect(getTextWidth('调解。', 14)).toBe(35);
  expect(getTextWidth('', 14)).toBe(0);
});

test.each([
  ['breaks where the line is full', '一二三四五', 30, ['一二三', '四五']],
  ['leaves a line that fits alone', '一二三', 30, ['一二三']],
  ['takes a character down with its closing mark', '一二三，四', 30, ['一二', '三，四']],
  ['takes a character down with two closing marks', '一二三」。', 40, ['一二', '三」。']],
  ['keeps a number to call whole', '马上打110', 40, ['马上打', '110']],
  ['takes a number down with its closing mark', '打110，再', 30, ['打', '110，', '再']],
  ['takes an opening mark down with the word', '综「ab综', 30, ['综', '「ab', '综']],
  ['leaves an opening mark behind with what fits of a word', '综「aWab综', 29, ['综「a', 'Wab', '综']],
  ['tears a word that no line can hold', 'abcdefgh', 30, ['abcd', 'efgh']],
  ['keeps figures narrow', '12345', 31, ['12345']],
  ['lets the blank half of a closing mark hang over', '一二，三', 25, ['一二，', '三']],
  ['gives each character its line where there is no room at all', '一二', 1, ['一', '二']],
  ['has no line for no text', '', 30, []],
])('%s', (_, text, width, lines) => {
  expect(wrapText(text, width, 10)).toEqual(lines);
});

const width = fc.integer({ min: 40, max: 360 });

test('no line is wider than the width, and together they are the text', () => {
  fc.assert(
    fc.property(readableText, width, (text, max) => {
      const lines = wrapText(text, max, 14);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(getTextWidth(line, 14)).toBeLessThanOrEqual(max);
    }),
    { numRuns: 500 },
  );
});

test('no line begins with a closing mark where marks come one at a time', () => {
  const words = fc.array(fc.constantFrom('一', '二三', 'a', '7'), { minLength: 1 });
  fc.assert(
    fc.property(words, width, (parts, max) => {
      for (const line of wrapText(`${parts.join('，')}。`, max, 14)) expect(line).not.toMatch(/^[，。]/u);
    }),
  );
});
