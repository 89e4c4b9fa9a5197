import type { PlacedLine } from './flow.ts';
import { diagramWidth, wrapText } from './wrap.ts';

/** One level of a network or of a practice, top first, for the picture and its text. */
export interface Tier {
  name: string;
  duty: string | undefined;
  count: string | undefined;
}

/** A tier with the points of its trapezoid and the lines beside it. */
export interface PlacedTier {
  points: string;
  name: PlacedLine[];
  count: PlacedLine | undefined;
  duty: PlacedLine[];
}

/** Sizes of the pyramid in units. */
export const pyramid = { base: 132, top: 34, textX: 150, nameSize: 16, dutySize: 14, gap: 4 };

/** Places a network's levels as a pyramid: the higher the level, the fewer there are. */
export function layoutPyramid(tiers: readonly Tier[]): { height: number; tiers: PlacedTier[] } {
  const width = diagramWidth - pyramid.textX;
  const texts = tiers.map(({ name, count, duty }) => ({
    name: wrapText(name, width, pyramid.nameSize),
    count,
    duty: duty ? wrapText(duty, width, pyramid.dutySize) : [],
  }));
  const textHeights = texts.map(({ name, count, duty }) => name.length * 23 + (count ? 23 : 0) + duty.length * 21);
  const heights = textHeights.map((height) => Math.max(56, height + 18));
  const total = heights.reduce((sum, height) => sum + height, 0) + pyramid.gap * (tiers.length - 1);
  const widthAt = (y: number) => pyramid.top + ((pyramid.base - pyramid.top) * y) / total;
  const corner = (side: -1 | 1, y: number) => `${(pyramid.base / 2 + (side * widthAt(y)) / 2).toFixed(1)},${y}`;
  let y = 0;
  const placed = texts.map(({ name, count, duty }, index) => {
    const height = heights[index] ?? 0;
    const [top, bottom] = [y, y + height];
    y = bottom + pyramid.gap;
    let baseline = top + (height - (textHeights[index] ?? 0)) / 2 - 5;
    const place = (text: string, step: number): PlacedLine => ({ text, y: (baseline += step) });
    return {
      points: [corner(-1, top), corner(1, top), corner(1, bottom), corner(-1, bottom)].join(' '),
      name: name.map((text) => place(text, 23)),
      count: count ? place(count, 23) : undefined,
      duty: duty.map((text) => place(text, 21)),
    };
  });
  return { height: total, tiers: placed };
}
