import { findLast } from '../entries/line-index.ts';

/** One sentence of a text and where it stands there: `text.slice(start, end)` is the sentence. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** A semicolon closes a thought as a full stop does; closing quotes and brackets belong to the sentence before them. */
const ends = /(?:[。！？；!?\n]|…+)+[”’」』）)》"']*/gu;
const comma = /[，、：,]/u;
const letter = /[\p{Letter}\p{Number}]/u;
const blank = /\s/u;

/** Whether a letter or figure ends at `at`: one of two code units (𠮷) counts at its second. */
const isLetterAt = (text: string, at: number): boolean =>
  letter.test(text.charAt(at)) ||
  (at > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(at)) && letter.test(text.slice(at - 1, at + 1)));

/** How long the piece is that begins at `start`: to the last comma within `longest`, else to the first one, else to `end`. */
function getPieceLength(text: string, start: number, end: number, longest: number): number {
  if (end - start <= longest) return end - start;
  let last = 0;
  for (let at = start; at < end - 1; at += 1) {
    if (at - start >= longest && last > 0) break;
    if (comma.test(text.charAt(at))) last = at + 1 - start;
    if (last > longest) break;
  }
  return last > 0 ? last : end - start;
}

/**
 * The sentences of a text, in order and without the blanks around them; what holds no letter or figure is left out.
 * One of more than `longest` characters is cut at its commas.
 */
export function getSentences(text: string, longest = Infinity): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (from: number, to: number): void => {
    const whole = text.slice(from, to);
    let start = from + whole.length - whole.trimStart().length;
    const end = from + whole.trimEnd().length;
    // What is left behind the last letter is signs.
    let lastLetter = end - 1;
    while (lastLetter >= start && !isLetterAt(text, lastLetter)) lastLetter -= 1;
    while (start <= lastLetter) {
      const length = getPieceLength(text, start, end, longest);
      sentences.push({ text: text.slice(start, start + length), start, end: start + length });
      start += length;
      while (start < end && blank.test(text.charAt(start))) start += 1;
    }
  };
  let from = 0;
  for (const { index, 0: end } of text.matchAll(ends)) {
    add(from, index + end.length);
    from = index + end.length;
  }
  add(from, text.length);
  return sentences;
}

/** Finds the sentence of a text (see `getSentences`) that holds a place, or nothing between two; they are told once, for however many places. */
export function createSentenceLookup(text: string, longest = Infinity): (at: number) => Sentence | undefined {
  const sentences = getSentences(text, longest);
  const starts = sentences.map(({ start }) => start);
  return (at) => {
    const sentence = sentences[findLast(starts, at)];
    return sentence && sentence.start <= at && at < sentence.end ? sentence : undefined;
  };
}
