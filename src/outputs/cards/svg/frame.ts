import satori from 'satori';
import type { Style } from '../element.ts';
import { loadFonts } from '../fonts.ts';
import { getInside } from './set-line.ts';

/** A box without text. */
export interface FrameBox {
  type: 'div';
  props: {
    style: Style;
    children?: FrameBox[];
    /** Number under which its place is wanted. */
    place?: number;
  };
}

/** The boxes, rules and colours of a card. */
interface Frame {
  /** SVG, without the element around it. */
  svg: string;
  /** Left upper corners of the boxes with a number, by that. */
  places: ReadonlyMap<number, { left: number; top: number }>;
}

/** Frames that are kept: a portal has some hundred. */
const mostFrames = 2000;
const frames = new Map<string, Promise<Frame>>();

async function drawFrame(tree: FrameBox, size: { width: number; height: number }): Promise<Frame> {
  const places = new Map<number, { left: number; top: number }>();
  const svg = await satori(tree as Parameters<typeof satori>[0], {
    ...size,
    // Nothing is written with them, but there is no layout without a font.
    fonts: loadFonts(''),
    onNodeDetected: ({ left, top, props }) => {
      if (typeof props.place === 'number') places.set(props.place, { left, top });
    },
  });
  return { svg: getInside(svg), places };
}

/**
 * What satori makes of boxes without text; those with a number as `place` are looked for. Boxes that were laid out before are
 * not laid out again: most cards differ in their words alone.
 */
export function getFrame(tree: FrameBox, size: { width: number; height: number }): Promise<Frame> {
  const key = JSON.stringify([tree, size]);
  const known = frames.get(key);
  if (known) return known;
  if (frames.size >= mostFrames) frames.clear();
  const frame = drawFrame(tree, size);
  frames.set(key, frame);
  return frame;
}
