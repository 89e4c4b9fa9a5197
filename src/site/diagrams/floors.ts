import type { PlacedLine } from './flow.ts';
import { diagramWidth, getTextWidth, wrapText } from './wrap.ts';

/** One room or zone on a floor. */
interface PlacedZone {
  lines: PlacedLine[];
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One floor of a building: its slab and its zones. */
export interface PlacedFloor {
  y: number;
  height: number;
  name: PlacedLine[];
  zones: PlacedZone[];
}

/** Sizes of the floor guide in units. */
export const floorGuide = {
  labelWidth: 92,
  zoneHeight: 32,
  zonePadding: 8,
  lineHeight: 20,
  size: 14,
  gap: 6,
  padding: 10,
};

/** Places floors as a house is seen from the street: the first one given, the ground floor, at the bottom. */
export function layoutFloors(floors: readonly { name: string; zones: readonly string[] }[]): {
  height: number;
  floors: PlacedFloor[];
} {
  const { labelWidth, zoneHeight, zonePadding, lineHeight, size, gap, padding } = floorGuide;
  const left = labelWidth + padding;
  const right = diagramWidth - padding;
  let y = 0;
  const placed = [...floors].reverse().map(({ name, zones }) => {
    let x = left;
    let row = y + padding;
    let rowHeight = zoneHeight;
    const placedZones = zones.map((text) => {
      const lines = wrapText(text, right - left - 2 * zonePadding, size);
      const width = Math.max(...lines.map((line) => getTextWidth(line, size))) + 2 * zonePadding;
      if (x > left && x + width > right) {
        x = left;
        row += rowHeight + gap;
        rowHeight = zoneHeight;
      }
      const height = zoneHeight + (lines.length - 1) * lineHeight;
      rowHeight = Math.max(rowHeight, height);
      const zone = {
        lines: lines.map((line, index) => ({ text: line, y: row + 21 + index * lineHeight })),
        x,
        y: row,
        width,
        height,
      };
      x += width + gap;
      return zone;
    });
    // 「一楼 服务大厅」: the storey and its name stand on lines of their own.
    const label = name.split(/\s+/u).flatMap((part) => wrapText(part, labelWidth - 2 * padding, size));
    const height = Math.max(row + rowHeight + padding - y, label.length * 21 + 2 * padding);
    const first = y + height / 2 - ((label.length - 1) * 21) / 2 + 5;
    const floor = { y, height, name: label.map((text, line) => ({ text, y: first + line * 21 })), zones: placedZones };
    y += height;
    return floor;
  });
  return { height: y, floors: placed };
}
