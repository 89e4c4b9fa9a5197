/** Tells the line of a text, counted from 0, in which an offset lies. */
export type LineIndex = (offset: number) => number;

/** Counts the lines of a text once, for however many questions. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => findLast(starts, offset);
}

/** The place of the last of the ascending `starts` that is not beyond `offset`; 0 where all are. */
export function findLast(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
