import satori from 'satori';
import type { Ink } from '../element.ts';
import { getPictures, isStandIn } from '../emoji.ts';
import { fontFamily, loadFonts } from '../fonts.ts';
import { isPlain, type LineOrder, setPlainLine } from './plain-line.ts';

/** What stands in a drawing of satori, without the element around it. */
export const getInside = (svg: string): string => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('<'));

/** A line whose characters depend on each other, or with emoji in it. Throws where no font has a character. */
async function setShapedLine({ text, size, weight, height, color }: LineOrder): Promise<Ink> {
  const missing: string[] = [];
  let width = 0;
  const style = { display: 'flex', whiteSpace: 'pre', fontFamily, fontSize: size, fontWeight: weight, color };
  const line = { type: 'div', props: { style: { ...style, lineHeight: `${height}px` }, children: text } };
  const svg = await satori(line as Parameters<typeof satori>[0], {
    height,
    fonts: loadFonts(text),
    graphemeImages: getPictures(text),
    onNodeDetected: (node) => (width = node.width),
    // Asked for what no font has, also where a picture stands for it; `getMissingGlyphs` should have told the rest before.
    loadAdditionalAsset: (_kind, characters) => {
      missing.push(...[...characters].filter((character) => !isStandIn(character)));
      return Promise.resolve([]);
    },
  });
  if (missing.length > 0) throw new Error(`分享卡缺字『${missing.join('』『')}』`);
  return { width, height, svg: getInside(svg) };
}

/** Sets a line of text. */
export const setLine = async (order: LineOrder): Promise<Ink> =>
  isPlain(order.text) ? setPlainLine(order) : setShapedLine(order);
