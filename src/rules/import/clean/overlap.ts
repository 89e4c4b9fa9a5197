const wordsOf = (text: string): string => text.replaceAll(/[^\p{Script=Han}\p{Letter}\p{Number}]+/gu, '');

/** All runs of `size` letters of a text, punctuation and blanks left out. */
export function getRuns(text: string, size: number): Set<string> {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let start = 0; start + size <= words.length; start += 1) runs.add(words.slice(start, start + size));
  return runs;
}

/** The share, 0 to 1, of the runs of `text` that stand in `runs` too; `size` is how long those are. */
export function getOverlap(text: string, runs: ReadonlySet<string>, size: number): number {
  const own = getRuns(text, size);
  if (own.size === 0) return 0;
  let shared = 0;
  for (const run of own) if (runs.has(run)) shared += 1;
  return shared / own.size;
}
