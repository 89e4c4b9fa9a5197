import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { drawCard } from '../../../../src/outputs/cards/draw.ts';
import { getMissing, setPictures } from '../../../../src/outputs/cards/fonts.ts';
import { cleanText, getCardSpecs } from '../../../../src/outputs/cards/specs.ts';
import { findUndrawn } from '../../../../src/rules/language/drawn.ts';
import { build, createTinyPortal } from './tiny-portal.ts';

const codes = Array.from({ length: 0x110000 }, (_, code) => code);
const isSeen = (character: string) => !/[\p{C}\p{Z}\p{Variation_Selector}]/u.test(character);
const seen = codes.map((code) => String.fromCodePoint(code)).filter(isSeen);

const table = 'src/rules/language/lists/drawn-ranges.tsv';
const toHex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');

test('the table of what cards draw says what fonts and pictures hold', async () => {
  const ranges: { from: number; to: number }[] = [];
  for (const character of seen) {
    if (getMissing(setPictures(character)).length > 0) continue;
    const code = character.codePointAt(0) ?? 0;
    const last = ranges.at(-1);
    if (last?.to === code - 1) last.to = code;
    else ranges.push({ from: code, to: code });
  }
  const rows = ranges.map(({ from, to }) => (from === to ? toHex(from) : `${toHex(from)}-${toHex(to)}`));
  const head = (await readFile(table, 'utf8')).split('\n').slice(0, 3);
  await expect([...head, ...rows, ''].join('\n')).toMatchFileSnapshot(`../../../../${table}`);
});

test.each([
  ['漏水😀怎么办👨\u200D👩\u200D👧？1\uFE0F\u20E3 ❤\uFE0F ①→', []],
  ['𠮷野家㐂𬭊𠮷', ['𠮷']],
  ['cafe\u0301\u200B\u00A0', []],
  ['1\u20E3 甲\u20E3', ['\u20E3']],
])('of %j cards cannot draw %j', (text, missing) => {
  expect(findUndrawn(text)).toEqual(missing);
});

test('whatever character there is, a card is drawn without it or with it', () => {
  for (let from = 0; from < codes.length; from += 4_096)
    expect(getMissing(cleanText(String.fromCodePoint(...codes.slice(from, from + 4_096))))).toEqual([]);
});

const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom(
        '漏',
        '👨',
        '\u200D',
        '\uFE0F',
        '🏽',
        '🇨',
        '\u20E3',
        '1',
        '\uD800',
        '\u0301',
        ' ',
        '<',
        '&',
        'قا',
        'ก็',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => `题${parts.join('')}`);

test('whatever text there is, its cards are drawn', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, fc.constantFrom('wide', 'poster'), async (title, summary, shape) => {
      const portal = createTinyPortal({
        explainers: { a: { title, summary, topic: '邻里', steps: [{ title: summary }] } },
      });
      const spec = getCardSpecs(portal, build).find(({ card }) => card.kind === 'entry' && card.shape === shape);
      const png = await drawCard(spec!.card);
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
    }),
    { numRuns: 15 },
  );
});
