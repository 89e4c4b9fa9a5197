import { diagramWidth, getTextWidth, wrapText } from './wrap.ts';

/** One room or zone on a floor. */
export interface PlacedZone {
  text: string;
  x: number;
  y: number;
  width: number;
}

/** One floor of a building: its slab and its zones. */
export interface PlacedFloor {
  y: number;
  height: number;
  name: { text: string; y: number }[];
  zones: PlacedZone[];
}

/** Sizes of the floor guide in units. */
export const floorGuide = { labelWidth: 92, zoneHeight: 32, size: 14, gap: 6, padding: 10 };

/** Places floors as a house is seen from the street: the first one given, the ground floor, at the bottom. */
export function layoutFloors(floors: readonly { name: string; zones: readonly string[] }[]): {
  height: number;
  floors: PlacedFloor[];
} {
  const { labelWidth, zoneHeight, size, gap, padding } = floorGuide;
  const left = labelWidth + padding;
  const right = diagramWidth - padding;
  let y = 0;
  const placed = [...floors].reverse().map(({ name, zones }) => {
    let x = left;
    let row = y + padding;
    const placedZones = zones.map((text) => {
      const width = Math.min(getTextWidth(text, size) + 16, right - left);
      if (x > left && x + width > right) {
        x = left;
        row += zoneHeight + gap;
      }
      const zone = { text, x, y: row, width };
      x += width + gap;
      return zone;
    });
    const label = wrapText(name, labelWidth - 2 * padding, size);
    const height = Math.max(row + zoneHeight + padding - y, label.length * 21 + 2 * padding);
    const first = y + height / 2 - ((label.length - 1) * 21) / 2 + 5;
    const floor = { y, height, name: label.map((text, line) => ({ text, y: first + line * 21 })), zones: placedZones };
    y += height;
    return floor;
  });
  return { height: y, floors: placed };
}
