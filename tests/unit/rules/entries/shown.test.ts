import { expect, test } from 'vitest';
import { showValue, showWords } from '../../../../src/rules/entries/shown.ts';

test.each([
  ['漏水 怎么办', '漏水 怎么办'],
  ['漏\u200B水', '漏[U+200B]水'],
  ['漏\u00A0水\u0000', '漏[U+00A0]水[U+0000]'],
  ['漏\uD800水', '漏[U+D800]水'],
  ['一\n  二', '一 二'],
  ['长'.repeat(50), `${'长'.repeat(40)}…`],
  ['😀'.repeat(50), `${'😀'.repeat(40)}…`],
])('%j is shown as %j', (text, shown) => {
  expect(showWords(text)).toBe(shown);
});

test.each([
  [12.5, '12.5'],
  [true, 'true'],
  [['一', '二'], '["一","二"]'],
  [Infinity, '无穷大'],
  [NaN, '不是一个数'],
])('%j is shown as %s', (value, shown) => {
  expect(showValue(value)).toBe(shown);
});
