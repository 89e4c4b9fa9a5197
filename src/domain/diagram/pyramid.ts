import type { PlacedLine } from './flow.ts';
import { diagramWidth, wrapText } from './wrap.ts';

/** One level as the diagram needs it, top first. */
interface Tier {
  name: string;
  duty: string | undefined;
  count: string | undefined;
}

/** A tier with the points of its trapezoid and the lines beside it. */
export interface PlacedTier {
  points: string;
  centreY: number;
  name: PlacedLine;
  count: string | undefined;
  duty: PlacedLine[];
}

/** Sizes of the pyramid in units. */
export const pyramid = { base: 132, top: 34, textX: 150, nameSize: 16, dutySize: 14, gap: 4 };

/** Places a network's levels as a pyramid: the higher the level, the fewer there are. */
export function layoutPyramid(tiers: readonly Tier[]): { height: number; tiers: PlacedTier[] } {
  const texts = tiers.map(({ duty }) => (duty ? wrapText(duty, diagramWidth - pyramid.textX, pyramid.dutySize) : []));
  const heights = texts.map((lines) => Math.max(56, 40 + lines.length * 21));
  const total = heights.reduce((sum, height) => sum + height, 0) + pyramid.gap * (tiers.length - 1);
  const widthAt = (y: number) => pyramid.top + ((pyramid.base - pyramid.top) * y) / total;
  const corner = (side: -1 | 1, y: number) => `${(pyramid.base / 2 + (side * widthAt(y)) / 2).toFixed(1)},${y}`;
  let y = 0;
  const placed = tiers.map(({ name, count }, index) => {
    const height = heights[index] ?? 0;
    const [top, bottom] = [y, y + height];
    y = bottom + pyramid.gap;
    const lines = texts[index] ?? [];
    const first = top + height / 2 - (lines.length * 21) / 2 + 6;
    return {
      points: [corner(-1, top), corner(1, top), corner(1, bottom), corner(-1, bottom)].join(' '),
      centreY: top + height / 2,
      name: { text: name, y: first },
      count,
      duty: lines.map((text, line) => ({ text, y: first + 22 + line * 21 })),
    };
  });
  return { height: total, tiers: placed };
}
