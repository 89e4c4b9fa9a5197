import { Resvg } from '@resvg/resvg-js';
import type { Card } from './card.ts';
import { embedXmp, encodePalettePng } from './png.ts';
import { writeSvg } from './svg/write-svg.ts';
import { toXmp } from './xmp.ts';

/** Draws a card as PNG. Throws where a character has no glyph, instead of drawing a box. */
export async function drawCard(card: Card): Promise<Buffer> {
  const image = new Resvg(await writeSvg(card), { font: { loadSystemFonts: false } }).render();
  const { pixels, width, height } = image;
  const png = encodePalettePng({ pixels, width, height }) ?? image.asPng();
  return card.kind === 'entry' && card.aigc !== undefined ? embedXmp(png, toXmp(card.aigc)) : png;
}
