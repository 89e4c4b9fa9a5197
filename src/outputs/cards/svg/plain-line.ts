import type { Ink } from '../element.ts';
import { getUsualFont, isInUsualFont } from '../fonts.ts';

/** What a line of text has from the boxes around it. */
export interface Inherited {
  color: string;
  weight: 400 | 700;
}

/** A line of text to set. Sizes are pixels. */
export interface LineOrder extends Inherited {
  text: string;
  size: number;
  /** Height of the line. */
  height: number;
}

/**
 * Characters whose places in a line do not depend on each other: in the usual font no pair of these is kerned, joined or
 * replaced. (A dash is: two of them become one sign.)
 */
const plain = /^[\p{Script=Han} 0-9%()+./:=\-、。，．；：？！“”‘’（）《》〈〉「」『』【】〔〕…·～／％＋－＝]+$/u;

/** Whether a line can be set character by character. */
export const isPlain = (text: string): boolean => plain.test(text) && [...text].every(isInUsualFont);

const letters = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' } as const;

/** A glyph at a size, in pixels. */
interface Glyph {
  /** Path data whose points follow from each other, so that it can begin anywhere. */
  data: string;
  advance: number;
}

/** Glyphs that are kept, some megabytes of them. */
const mostGlyphs = 20_000;
const glyphs = new Map<string, Glyph>();

/** A tenth of a pixel is what satori writes, too; in whole tenths, so that differences are exact. */
const toTenths = (pixels: number): number => Math.round(pixels * 10);

function drawGlyph(character: string, weight: 400 | 700, size: number): Glyph {
  const font = getUsualFont(weight);
  const { path, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const scale = size / font.unitsPerEm;
  let data = '';
  let start: readonly [number, number] = [0, 0];
  let from = start;
  for (const { command, args } of path.commands) {
    data += letters[command];
    if (command === 'closePath') from = start;
    let end = from;
    for (let at = 0; at < args.length; at += 2) {
      // The axis of a font points upwards.
      end = [toTenths((args[at] ?? 0) * scale), toTenths(-(args[at + 1] ?? 0) * scale)];
      data += `${at > 0 ? ' ' : ''}${(end[0] - from[0]) / 10} ${(end[1] - from[1]) / 10}`;
    }
    from = end;
    if (command === 'moveTo') start = end;
  }
  return { data, advance: advanceWidth * scale };
}

function getGlyph(character: string, weight: 400 | 700, size: number): Glyph {
  const key = `${character}${weight} ${size}`;
  const known = glyphs.get(key);
  if (known) return known;
  const glyph = drawGlyph(character, weight, size);
  if (glyphs.size >= mostGlyphs) glyphs.clear();
  glyphs.set(key, glyph);
  return glyph;
}

/** A line of characters for which `isPlain` holds, set as satori would: ascent, descent and the width of its box are whole pixels. */
export function setPlainLine({ text, size, weight, height, color }: LineOrder): Ink {
  const { unitsPerEm, ascent, descent } = getUsualFont(weight);
  const above = Math.round((ascent * size) / unitsPerEm);
  const below = Math.round((-descent * size) / unitsPerEm);
  // satori knows the height as a multiple of the size: by what that loses, a line may stand a pixel higher, as its neighbours do.
  const leading = (height / size) * size - above - below;
  const baseline = above + Math.floor(leading / 2);
  let width = 0;
  let data = '';
  for (const character of text) {
    const glyph = getGlyph(character, weight, size);
    data += `M${toTenths(width) / 10} ${baseline}${glyph.data}`;
    width += glyph.advance;
  }
  return { width: Math.ceil(width), height, svg: `<path fill="${color}" d="${data}"/>` };
}
