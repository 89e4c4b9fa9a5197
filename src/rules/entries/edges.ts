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

/** What is written without blanks: characters, their marks, and the marks that Chinese shares with Latin letters. */
const wide = '[\\p{Script=Han}\\p{Script=Bopomofo}\\u3001-\\u303F\\uFF01-\\uFF65“”‘’…—·]';
const [endsWide, beginsWide] = [new RegExp(`${wide}$`, 'u'), new RegExp(`^${wide}`, 'u')];

/** Whether nothing is to be read where a line ends, since Chinese stands on both sides of it. */
export const isJoinedAt = (before: string, next: string): boolean =>
  endsWide.test(before.trimEnd()) && beginsWide.test(next.trimStart());
