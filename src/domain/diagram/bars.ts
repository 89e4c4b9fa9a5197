import type { PlacedLine } from './flow.ts';
import { diagramWidth, getTextWidth, wrapText } from './wrap.ts';

/** One bar as the diagram needs it; `share` is its length from 0 to 1, `isOpen` says that the true number may be another. */
interface Bar {
  label: string;
  value: string;
  share: number;
  isOpen: boolean;
}

/** A bar with its words above it and its number behind it; `tail` is the open end of a number that has no exact one. */
export interface PlacedBar {
  label: PlacedLine[];
  y: number;
  width: number;
  tail: number;
  value: { text: string; x: number; y: number };
}

/** Sizes of the bars in units. */
export const barChart = { size: 14, lineHeight: 20, height: 16, gap: 14, tail: 10, space: 6, least: 1.5 };

/** Places bars below each other, the longest as long as leaves room for every number behind its bar. */
export function layoutBars(bars: readonly Bar[]): { height: number; bars: PlacedBar[] } {
  const { size, lineHeight, height, gap, tail, space, least } = barChart;
  const room = Math.max(0, ...bars.map(({ value, isOpen }) => getTextWidth(value, size) + (isOpen ? tail : 0)));
  const longest = diagramWidth - room - space;
  let y = 0;
  const placed = bars.map(({ label, value, share, isOpen }) => {
    const lines = wrapText(label, diagramWidth, size).map((text, line) => ({ text, y: y + 15 + line * lineHeight }));
    const top = y + lines.length * lineHeight + 2;
    y = top + height + gap;
    const width = Math.max(least, share * longest);
    const end = isOpen ? tail : 0;
    return {
      label: lines,
      y: top,
      width,
      tail: end,
      value: { text: value, x: width + end + space, y: top + height - 3 },
    };
  });
  return { height: Math.max(0, y - gap), bars: placed };
}
