import type { Card } from './card.ts';
import { getThemeColours } from '../../rules/colours/theme.ts';
import { drawSvg } from './svg/draw-svg.ts';
import { pine, seal, sealInk } from './palette.ts';
import { embedXmp, encodePalettePng } from './png.ts';
import { writeSvg } from './svg/write-svg.ts';
import { toXmp } from './xmp.ts';

/** A drawing in the colours of its portal, wherever it has those of the site. */
function inTheme(svg: string, { theme = {} }: Card): string {
  const { light } = getThemeColours(theme);
  return Object.entries({ pine, seal, sealInk }).reduce((drawn, [name, hex]) => {
    const own = name === 'pine' ? light.pine : light.seal;
    return own === undefined ? drawn : drawn.replaceAll(hex, own);
  }, svg);
}

/** Draws a card as PNG. Throws where a character has no glyph, instead of drawing a box. */
export async function drawCard(card: Card): Promise<Buffer> {
  const png = await drawSvg(
    inTheme(await writeSvg(card), card),
    (drawn) => encodePalettePng(drawn) ?? Buffer.from(drawn.asPng()),
  );
  return card.kind === 'entry' && card.aigc !== undefined ? embedXmp(png, toXmp(card.aigc)) : png;
}
