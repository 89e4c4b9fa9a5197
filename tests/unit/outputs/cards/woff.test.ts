import { create, type Font } from 'fontkitten';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { unpackWoff } from '../../../../src/outputs/cards/woff.ts';

const path = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff';

test('unpacks a font into what readers of the packed one see', async () => {
  const woff = await readFile(createRequire(import.meta.url).resolve(path));
  const look = (data: Buffer) => {
    const font = create(data) as Font;
    const { path: outline, advanceWidth } = font.glyphForCodePoint('法'.codePointAt(0)!);
    return [font.familyName, font.numGlyphs, font.unitsPerEm, font.ascent, advanceWidth, outline.toSVG()];
  };
  const font = unpackWoff(woff);
  expect(look(font)).toEqual(look(woff));
  expect(font.length % 4).toBe(0);
});
