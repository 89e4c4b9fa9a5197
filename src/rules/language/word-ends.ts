import { getWords } from '../entries/words/words.ts';

/**
 * Signs that part words for a reader of Chinese, even where the segmenter alone would make one word of 「a：a」 or 「1，1」,
 * so that the words between two of them can be told without the rest of the text.
 */
const sign = /[\s，。、；：？！…—（）《》「」“”]/u;

/**
 * Tells of a place in `text` whether a word begins or ends there: 「起诉」 is no word of 「提起诉讼」. Only the clauses that
 * are asked about are taken apart, one at a time: ask from left to right.
 */
export function createWordEnds(text: string): (at: number) => boolean {
  let [from, to] = [0, -1];
  let ends = new Set<number>();
  return (at) => {
    if (at < from || at > to) {
      from = at;
      while (from > 0 && !sign.test(text.charAt(from - 1))) from -= 1;
      to = at;
      while (to < text.length && !sign.test(text.charAt(to))) to += 1;
      ends = new Set([to]);
      let start = from;
      for (const word of getWords(text.slice(from, to))) {
        ends.add(start);
        start += word.length;
      }
    }
    return ends.has(at);
  };
}
