import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { type Card, cardSizes } from './card.ts';
import { getTexts } from './texts.ts';
import { loadFonts } from './fonts.ts';
import { layOut } from './layout.ts';

/** Draws a card as PNG. Throws where a character has no glyph, instead of drawing a box. */
export async function drawCard(card: Card): Promise<Buffer> {
  const missing: string[] = [];
  const svg = await satori(layOut(card) as unknown as Parameters<typeof satori>[0], {
    ...cardSizes[card.shape],
    fonts: loadFonts(getTexts(card).join('')),
    // Asked only for what no font has.
    loadAdditionalAsset: async (_kind, characters) => {
      missing.push(characters);
      return [];
    },
  });
  if (missing.length > 0) throw new Error(`no glyph for ${missing.join(' ')}`);
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
