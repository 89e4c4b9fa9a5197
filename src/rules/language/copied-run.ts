/** From how many identical characters on a text counts as copied. */
const runLength = 20;

const squeeze = (text: string) => text.replaceAll(/\s+/gu, '');

/** A text in which copied runs can be looked up; spaces do not count. */
export interface CopySource {
  text: string;
  runs: ReadonlySet<string>;
}

/** Prepares `text` for `getCopiedRun`. */
export function toCopySource(text: string): CopySource {
  const squeezed = squeeze(text);
  const runs = new Set<string>();
  for (let start = 0; start + runLength <= squeezed.length; start += 1)
    runs.add(squeezed.slice(start, start + runLength));
  return { text: squeezed, runs };
}

/** The first run of twenty or more characters, as long as it goes, that `words` shares with the source. */
export function getCopiedRun(words: string, { text, runs }: CopySource): string | undefined {
  const squeezed = squeeze(words);
  for (let start = 0; start + runLength <= squeezed.length; start += 1) {
    if (!runs.has(squeezed.slice(start, start + runLength))) continue;
    // So many characters are copied, so many are not: halved until nothing lies between.
    let [copied, more] = [start + runLength, squeezed.length + 1];
    while (more - copied > 1) {
      const middle = Math.floor((copied + more) / 2);
      if (text.includes(squeezed.slice(start, middle))) copied = middle;
      else more = middle;
    }
    return squeezed.slice(start, copied);
  }
  return undefined;
}
