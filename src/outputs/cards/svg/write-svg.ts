import { cardShapes } from '../../../card-shapes.ts';
import type { Card } from '../card.ts';
import type { CardElement, Ink, Style } from '../element.ts';
import { layOut } from '../layout.ts';
import { getIndent } from '../lines.ts';
import * as palette from '../palette.ts';
import { type FrameBox, getFrame } from './frame.ts';
import type { Inherited } from './plain-line.ts';
import { setLine } from './set-line.ts';

const inherit = (above: Inherited, { color, fontWeight }: Style): Inherited => ({
  color: typeof color === 'string' ? color : above.color,
  weight: fontWeight === 700 ? 700 : above.weight,
});

const place = (svg: string, left: number, top: number): string => `<g transform="translate(${left} ${top})">${svg}</g>`;

/** Lines one under the other: where the box is as wide as they are, about one axis. */
function stackLines(lines: readonly { text: string; ink: Ink }[], size: number, isMeasured: boolean): Ink {
  const width = isMeasured ? Math.max(...lines.map(({ ink }) => ink.width)) : 0;
  const placed = lines.map(({ text, ink }, index) => {
    const left = Math.round(isMeasured ? (width - ink.width) / 2 : getIndent(text) * size);
    return place(ink.svg, left, index * ink.height);
  });
  return { width, height: lines.reduce((sum, { ink }) => sum + ink.height, 0), svg: placed.join('') };
}

/** The ink of a box, where it has some. */
async function getInk({ props }: CardElement, own: Inherited): Promise<Ink | undefined> {
  const { children, ink, style = {}, isMeasured = false } = props;
  if (ink || typeof children !== 'string') return ink;
  const [size, height] = [Number(style.fontSize), Number(style.lineHeight)];
  const lines: { text: string; ink: Ink }[] = [];
  for (const text of children.split('\n')) lines.push({ text, ink: await setLine({ text, size, height, ...own }) });
  return stackLines(lines, size, isMeasured);
}

/** Styles of letters, which a frame has none of. */
const letterStyles = ['color', 'fontSize', 'fontWeight', 'lineHeight'];

const getBoxStyle = (style: Style): Style =>
  Object.fromEntries(Object.entries(style).filter(([name]) => !letterStyles.includes(name)));

/** The boxes of a layout without its ink, which is put into `inks`. */
async function takeInk(element: CardElement, above: Inherited, inks: Ink[]): Promise<FrameBox> {
  const { type, props } = element;
  const { children, style = {} } = props;
  const own = inherit(above, style);
  const ink = await getInk(element, own);
  const box = getBoxStyle(style);
  if (ink) {
    const { width, height } = ink;
    return { type, props: { place: inks.push(ink) - 1, style: { height, ...box, width } } };
  }
  const boxes: FrameBox[] = [];
  for (const child of Array.isArray(children) ? children : []) boxes.push(await takeInk(child, own, inks));
  return { type, props: { style: box, children: boxes } };
}

/** A card as SVG. Throws where a character has no glyph. */
export async function writeSvg(card: Card): Promise<string> {
  const { width, height } = cardShapes[card.shape];
  const inks: Ink[] = [];
  const boxes = await takeInk(layOut(card), { color: palette.ink, weight: 400 }, inks);
  const { svg, places } = await getFrame(boxes, { width, height });
  const placed = inks.map((piece, number) => {
    const { left = 0, top = 0 } = places.get(number) ?? {};
    return place(piece.svg, left, top);
  });
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${svg}${placed.join('')}</svg>`;
}
