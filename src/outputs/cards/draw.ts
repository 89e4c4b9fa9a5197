import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Card } from './card.ts';
import { cardShapes } from '../../card-shapes.ts';
import { loadFonts } from './fonts.ts';
import { layOut } from './layout.ts';
import { encodePalettePng } from './png.ts';
import { getOwnTexts, getSharedTexts } from './texts.ts';

/** Draws a card as PNG. Throws where a character has no glyph, instead of drawing a box. */
export async function drawCard(card: Card): Promise<Buffer> {
  const missing: string[] = [];
  const svg = await satori(layOut(card) as Parameters<typeof satori>[0], {
    ...cardShapes[card.shape],
    fonts: loadFonts([...getSharedTexts(card), ...getOwnTexts(card)].join('')),
    // Asked only for what no font has; `getMissingGlyphs` should have told before.
    loadAdditionalAsset: (_kind, characters) => {
      missing.push(characters);
      return Promise.resolve([]);
    },
  });
  if (missing.length > 0) throw new Error(`分享卡缺字『${missing.join('』『')}』`);
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const { pixels, width, height } = image;
  return encodePalettePng({ pixels, width, height }) ?? image.asPng();
}
