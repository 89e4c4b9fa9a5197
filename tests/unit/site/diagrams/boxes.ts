/** A rectangle of a drawing, in units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether two boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The pairs of boxes that overlap. */
export const getOverlaps = (boxes: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b): [Box, Box][] => (overlap(a, b) ? [[a, b]] : [])));

/** Whether `inner` lies within `outer`; a hair's breadth of rounding is forgiven. */
export const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 1e-6 &&
  inner.y >= outer.y - 1e-6 &&
  inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-6;

/** The box of a line of text with its baseline at `y`: Chinese type reaches 0.88 above it and 0.12 below. */
export const textBox = (x: number, y: number, width: number, size: number): Box => ({
  x,
  y: y - 0.88 * size,
  width,
  height: size,
});
