/** A text in which every way to write a letter or figure is the plain one, with the way back to the original. */
export interface Folded {
  text: string;
  /** Where the characters from `start` to `end` stand in the original. */
  origin: (start: number, end: number) => { start: number; end: number };
}

/** Marks that nobody sees, and the frame of a keycap. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u20e3]/u;

/** Other ways to write letters, figures and the signs of addresses and numbers, as ranges of characters. */
const foreignRanges = [
  // Full-width figures, letters and signs.
  '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a＠．－＋＿＃',
  // In circles, white and black.
  '\\u2460-\\u2468\\u24ea\\u24b6-\\u24e9\\u2776-\\u277e',
  // Roman numerals; mathematical alphabets; the figures of old displays.
  '\\u2160-\\u217f\\u{1d400}-\\u{1d7ff}\\u{1fbf0}-\\u{1fbf9}',
].join('');
const foreign = new RegExp(`[${foreignRanges}]`, 'u');

const worthFolding = new RegExp(`${unseen.source}|${foreign.source}`, 'u');

/** Takes out what nobody sees and writes letters and figures in ASCII; Chinese numerals stay. */
export function fold(text: string): Folded {
  if (!worthFolding.test(text)) return { text, origin: (start, end) => ({ start, end }) };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const next = at + character.length;
    if (!unseen.test(character))
      for (const unit of foreign.test(character) ? character.normalize('NFKC') : character) {
        folded += unit;
        // One entry a UTF-16 unit, since offsets are counted in those.
        unit.split('').forEach(() => {
          starts.push(at);
          ends.push(next);
        });
      }
    at = next;
  }
  return {
    text: folded,
    origin: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
}
