import { findLast } from '../entries/line-index.ts';

/** A stretch of a text: from its first place to the one behind its last. */
export type Span = readonly [from: number, to: number];

/** Tells whether a place of a text lies in one of `spans`, which may come in any order and overlap. */
export function createSpans(spans: readonly Span[]): (at: number) => boolean {
  const sorted = spans.toSorted(([a], [b]) => a - b);
  const starts = sorted.map(([from]) => from);
  // How far the spans reach that have begun by then.
  const ends: number[] = [];
  for (const [, to] of sorted) ends.push(Math.max(to, ends.at(-1) ?? 0));
  return (at) => {
    const index = findLast(starts, at);
    return (starts[index] ?? Infinity) <= at && at < (ends[index] ?? 0);
  };
}
