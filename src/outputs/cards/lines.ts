import { dropEnd } from '../../rules/entries/edges.ts';
import {
  cutToWidth,
  fillLines as fillUntrimmed,
  getJoinedWords as cutIntoWords,
  getPhrases as cutIntoPhrases,
  getWidth,
  isPhraseBreak,
  startsWithOpening,
} from '../../rules/language/typesetting.ts';

/**
 * Text set on a card: titles break at phrases and words and come out even, running text fills its lines. (satori alone
 * breaks words and leaves widows.)
 */

/** Remembers what the texts of about one card are cut into: each is asked for at every size that is tried. */
function remember(cut: (text: string) => string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const pieces = known.get(text) ?? cut(text);
    if (known.size > 50) known.clear();
    known.set(text, pieces);
    return pieces;
  };
}
const getJoinedWords = remember(cutIntoWords);
const getPhrases = remember(cutIntoPhrases);

const endsPart = /[、」』》”]$/u;

/** How far a line that starts with an opening bracket moves left, in em, so that its ink starts at the edge. */
export const getIndent = (text: string): number => (startsWithOpening(text) ? -0.5 : 0);

/** A card has no blanks at the ends of its lines. */
const fillLines = (text: string, width: number): string[] =>
  fillUntrimmed(getJoinedWords(text), width).flatMap((line) => line.trim() || []);

/** Price of a line break between two pieces, in squared em of raggedness. */
const getBreakPrice = (before: string, next: string): number => {
  if (isPhraseBreak(before, next)) return 0;
  return endsPart.test(before) ? 12 : 64;
};

/** `pieces` in `count` lines of at most `width` em, as even as they allow; nothing where they need more lines. */
function balancePieces(pieces: readonly string[], count: number, width: number): string[] | undefined {
  const ideal = getWidth(pieces.join('')) / count;
  // best[n][i]: the cheapest way to set the first i pieces in n lines, with the start of its last line.
  const best: ({ price: number; from: number } | undefined)[][] = [[{ price: 0, from: 0 }]];
  for (let n = 1; n <= count; n += 1) {
    const row: (typeof best)[number] = [];
    for (let end = 1; end <= pieces.length; end += 1)
      for (let from = end - 1; from >= 0; from -= 1) {
        const lineWidth = getWidth(pieces.slice(from, end).join(''));
        if (lineWidth > width) break;
        const before = best[n - 1]?.[from];
        if (!before) continue;
        const next = pieces[end];
        const price =
          before.price +
          (lineWidth - ideal) ** 2 +
          (next === undefined ? 0 : getBreakPrice(pieces[end - 1] ?? '', next));
        if (price < (row[end]?.price ?? Infinity)) row[end] = { price, from };
      }
    best.push(row);
  }
  const lines: string[] = [];
  for (let n = count, end = pieces.length; n > 0; n -= 1) {
    const from = best[n]?.[end]?.from;
    if (from === undefined) return undefined;
    lines.unshift(pieces.slice(from, end).join('').trim());
    end = from;
  }
  return lines;
}

/** Lines of at most `width` em, `extra` more of them than needed, as even as phrases, or else words, allow. */
export function balanceLines(text: string, width: number, extra = 0): string[] {
  const filled = fillLines(text, width);
  const count = filled.length + extra;
  if (count < 2) return filled;
  return (
    balancePieces(cutToWidth(getPhrases(text), width), count, width) ??
    balancePieces(cutToWidth(getJoinedWords(text), width), count, width) ??
    filled
  );
}

/** Lines like `fillLines`, a little narrower where the last line would hold one or two characters. */
export function flowLines(text: string, width: number): string[] {
  const lines = fillLines(text, width);
  for (let narrower = width - 0.5; narrower > width * 0.85; narrower -= 0.5) {
    if (getWidth(lines.at(-1) ?? '') > 2.5) return lines;
    const again = fillLines(text, narrower);
    if (again.length === lines.length && getWidth(again.at(-1) ?? '') > 2.5) return again;
  }
  return lines;
}

/** `text` on one line of at most `width` em, ending in … where it had to be cut. */
export function cutLine(text: string, width: number): string {
  if (getWidth(text) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (getWidth(`${cut}${character}…`) > width) break;
    cut += character;
  }
  return `${dropEnd(cut, /[\s·，、。；：]/u)}…`;
}

/** Text set at a size: `size` and `height` in pixels, `leading` a multiple of the size. */
export interface SetText {
  lines: string[];
  size: number;
  leading: number;
}

/** Height in pixels. */
export const getHeight = ({ lines, size, leading }: SetText): number => Math.round(lines.length * size * leading);

interface Room {
  /** Pixels. */
  width: number;
  height: number;
  /** Sizes to choose from in pixels, largest first. */
  sizes: readonly number[];
  leading: number;
}

/** Lines of several should be this many characters wide or more. */
const fewestCharacters = 5;

const countCharacters = (text: string): number => text.replaceAll(/\s/gu, '').length;

/** Where phrases, or lines, end, counted in characters without blanks. */
const getEnds = (parts: readonly string[]): number[] => {
  let end = 0;
  return parts.map((part) => (end += countCharacters(part)));
};

/** What a size is worth: fewer lines, and no break inside a sentence, a phrase or even a word, are dearer than a larger size. */
function getWorth(
  { lines, size }: SetText,
  { phrases, words }: Record<'phrases' | 'words', readonly number[]>,
): number {
  const rough = lines.filter((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && !isPhraseBreak(before, line) && !before.endsWith('、');
  }).length;
  const ends = getEnds(lines);
  const tornPhrases = ends.filter((end) => !phrases.includes(end)).length;
  const tornWords = ends.filter((end) => !words.includes(end)).length;
  return (
    size *
    (1 - 0.04 * (lines.length - 1)) *
    (rough > 0 ? 0.85 * 0.9 ** (rough - 1) : 1) *
    0.998 ** tornPhrases *
    0.85 ** tornWords
  );
}

/** How wide a text is without its blanks, in em: no way of setting it takes less. */
const getLeast = (text: string): number => getWidth(text.replaceAll(/\s/gu, ''));

/**
 * Whether so many em could fit at a size; to set what fits in no way would take seconds. The blank half of a mark hangs over the
 * end of a line.
 */
const mayFit = (least: number, size: number, { width, height, leading }: Omit<Room, 'sizes'>): boolean =>
  least <= Math.ceil(height / (size * leading)) * (width / size + 0.5);

/**
 * A title at the best size that the room allows. What fits at no size is cut and ends in ….
 */
export function setTitle(text: string, { width, height, sizes, leading }: Room): SetText {
  const least = getLeast(text);
  const candidates = sizes
    .filter((size) => mayFit(least, size, { width, height, leading }))
    .flatMap((size) =>
      [0, 1].map((extra): SetText => ({ lines: balanceLines(text, width / size, extra), size, leading })),
    )
    .filter((set) => getHeight(set) <= height && (set.lines.length === 1 || set.size * fewestCharacters <= width));
  const [first, ...rest] = candidates;
  const ends = { phrases: getEnds(getPhrases(text)), words: getEnds(getJoinedWords(text)) };
  if (first) return rest.reduce((best, next) => (getWorth(next, ends) > getWorth(best, ends) ? next : best), first);
  const size = sizes.at(-1) ?? 16;
  const lines = fillLines(text, width / size);
  const kept = lines.slice(0, Math.max(1, Math.floor(height / (size * leading))));
  const last = kept.pop() ?? '';
  return { lines: [...kept, `${dropEnd(cutLine(`${last}……`, width / size), /…/u)}…`], size, leading };
}

/** Running text as large as the room allows, whole; `undefined` where it fits at no size. */
export function setText(text: string, { width, height, sizes, leading }: Room): SetText | undefined {
  const least = getLeast(text);
  for (const size of sizes) {
    if (!mayFit(least, size, { width, height, leading })) continue;
    const set = { lines: flowLines(text, width / size), size, leading };
    if (getHeight(set) <= height) return set;
  }
  return undefined;
}
