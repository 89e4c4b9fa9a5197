import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Card } from './card.ts';
import { cardShapes } from '../../card-shapes.ts';
import { getPictures, isStandIn } from './emoji.ts';
import { loadFonts } from './fonts.ts';
import { layOut } from './layout.ts';
import { embedXmp, encodePalettePng } from './png.ts';
import { toXmp } from './xmp.ts';
import { getOwnTexts, getSharedTexts } from './texts.ts';

/** Draws a card as PNG. Throws where a character has no glyph, instead of drawing a box. */
export async function drawCard(card: Card): Promise<Buffer> {
  const missing: string[] = [];
  const text = [...getSharedTexts(card), ...getOwnTexts(card)].join('');
  const svg = await satori(layOut(card) as Parameters<typeof satori>[0], {
    ...cardShapes[card.shape],
    fonts: loadFonts(text),
    graphemeImages: getPictures(text),
    // Asked for what no font has, also where a picture stands for it; `getMissingGlyphs` should have told the rest before.
    loadAdditionalAsset: (_kind, characters) => {
      missing.push(...[...characters].filter((character) => !isStandIn(character)));
      return Promise.resolve([]);
    },
  });
  if (missing.length > 0) throw new Error(`分享卡缺字『${missing.join('』『')}』`);
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const { pixels, width, height } = image;
  const png = encodePalettePng({ pixels, width, height }) ?? image.asPng();
  return card.kind === 'entry' && card.aigc !== undefined ? embedXmp(png, toXmp(card.aigc)) : png;
}
