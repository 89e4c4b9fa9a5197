import { diagramWidth, getTextWidth, wrapText } from './wrap.ts';

/** One step of a method, for the picture and its text. */
export interface Step {
  name: string;
  actor: string | undefined;
  within: string | undefined;
  output: string | undefined;
}

/** A line of text with the height of its baseline. */
export interface PlacedLine {
  text: string;
  y: number;
}

/** A step with its box (from `y`, `height` high), its lines, and the chip of its time limit at the top right. */
export interface PlacedStep {
  y: number;
  height: number;
  name: PlacedLine[];
  details: PlacedLine[];
  chip: { text: string; x: number; width: number } | undefined;
}

/** Sizes of the flow in units; the component draws with the same. */
export const flow = {
  railX: 18,
  boxX: 44,
  boxWidth: diagramWidth - 46,
  padding: 14,
  nameSize: 17,
  detailSize: 14,
  gap: 14,
};

/** Places a method's steps from top to bottom; what a step lacks takes no room. */
export function layoutFlow(steps: readonly Step[]): { height: number; steps: PlacedStep[] } {
  let y = 2;
  const placed = steps.map(({ name, actor, within, output }) => {
    const chipWidth = within ? getTextWidth(within, flow.detailSize) + 16 : 0;
    const inner = flow.boxWidth - 2 * flow.padding;
    const top = y;
    let baseline = top + flow.padding + 15;
    const nameLines = wrapText(name, inner - (chipWidth ? chipWidth + 8 : 0), flow.nameSize).map((text, index) => {
      baseline += index === 0 ? 0 : 24;
      return { text, y: baseline };
    });
    const details = [actor, output && `→ ${output}`]
      .filter((text) => text !== undefined)
      .flatMap((text) => wrapText(text, inner, flow.detailSize))
      .map((text) => ({ text, y: (baseline += 22) }));
    const height = baseline - top + flow.padding;
    y = top + height + flow.gap;
    return {
      y: top,
      height,
      name: nameLines,
      details,
      chip: within
        ? { text: within, x: flow.boxX + flow.boxWidth - flow.padding - chipWidth, width: chipWidth }
        : undefined,
    };
  });
  return { height: y - flow.gap + 2, steps: placed };
}
