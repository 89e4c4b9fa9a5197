const longestShown = 40;

/** What stands in a file and no page would show: its place in Unicode is shown instead, `[U+200B]`. */
const unseen = /[\p{C}\p{Z}\p{DI}\u2800\uFFF9-\uFFFC]/gu;

const toCodePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * Some words of a file as a finding shows them: in one line, cut where they are longer than `longest` characters, what cannot be
 * seen made visible.
 */
export function showWords(text: string, longest = longestShown): string {
  // Of a long text only the beginning is taken apart.
  const characters = [...text.slice(0, 3 * longest)];
  const shown = characters
    .slice(0, longest)
    .join('')
    .replaceAll(/\s+/gu, (gap) => (gap.includes('\n') ? ' ' : gap));
  const visible = shown.replaceAll(unseen, (character) => (character === ' ' ? character : toCodePoint(character)));
  return characters.length > longest ? `${visible}…` : visible;
}

/** A value of front matter or settings as a finding shows it. */
export function showValue(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? '不是一个数' : '无穷大';
  return showWords(typeof value === 'string' ? value : JSON.stringify(value));
}
