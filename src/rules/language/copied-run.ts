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
    let end = start + runLength;
    while (end < squeezed.length && text.includes(squeezed.slice(start, end + 1))) end += 1;
    return squeezed.slice(start, end);
  }
  return undefined;
}
