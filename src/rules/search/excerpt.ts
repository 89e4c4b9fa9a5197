import { foldText } from './fold.ts';
import { isCharacter, isPair } from './terms.ts';

const longestExcerpt = 110;
/** How much of the text before the first word found is shown with it. */
const lead = 16;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

/** For each character of `text`, whether it belongs to a term; single characters count only beside nothing better. */
function getMarks(characters: readonly string[], terms: readonly string[]): boolean[] {
  // Character by character, so that positions stay those of the text.
  const folded = characters.map((character) => {
    const [one, ...more] = [...foldText(character)];
    return one !== undefined && more.length === 0 ? one : character;
  });
  const marks = characters.map(() => false);
  for (const term of terms) {
    const parts = [...term];
    const [first = ''] = parts;
    for (let at = folded.indexOf(first); at !== -1; at = folded.indexOf(first, at + 1))
      if (parts.every((part, index) => folded[at + index] === part)) marks.fill(true, at, at + parts.length);
  }
  return marks;
}

/**
 * The part of a text that says most about `terms`, as HTML with `mark` around what was found and everything else
 * escaped; the beginning where nothing is found.
 */
export function getExcerpt(text: string, terms: readonly string[]): string {
  const characters = [...text];
  const pairs = terms.filter((term) => isPair(term) && term.length > 1);
  let marks = getMarks(characters, pairs);
  if (!marks.includes(true))
    marks = getMarks(
      characters,
      terms.filter((term) => isCharacter(term)),
    );

  let best = { start: 0, found: 0 };
  let found = 0;
  let end = 0;
  for (let start = 0; start < characters.length && end < characters.length; start += 1) {
    while (end < characters.length && end < start + longestExcerpt - lead) found += Number(marks[end++]);
    if (found > best.found) best = { start, found };
    found -= Number(marks[start]);
  }
  const first = marks.indexOf(true, best.start);
  const start = first <= lead ? 0 : Math.min(first - lead, Math.max(0, characters.length - longestExcerpt));
  const stop = Math.min(characters.length, start + longestExcerpt);

  let markup = start > 0 ? '…' : '';
  for (let at = start; at < stop; at += 1) {
    if (marks[at] && (at === start || !marks[at - 1])) markup += '<mark>';
    markup += escape(characters[at] ?? '');
    if (marks[at] && (at === stop - 1 || !marks[at + 1])) markup += '</mark>';
  }
  return stop < characters.length ? `${markup}…` : markup;
}
