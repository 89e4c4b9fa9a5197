/**
 * A text without the characters of a kind at its end. A pattern `/x+$/` looks for them from every place on, and takes the
 * square of a run that does not stand at the end.
 */
export function dropEnd(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A text without the characters of a kind at both its ends. */
export function dropEnds(text: string, kind: RegExp): string {
  const kept = dropEnd(text, kind);
  let start = 0;
  while (start < kept.length && kind.test(kept.charAt(start))) start += 1;
  return kept.slice(start);
}
