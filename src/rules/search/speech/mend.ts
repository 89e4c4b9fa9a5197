import { foldText } from '../fold.ts';
import { type Readings, type Span, spellOut } from '../pinyin.ts';
import { getTerms, isCharacter, isPair } from '../terms.ts';

/** Words that may have been meant. */
export interface KnownSounds {
  /** All of them: what is one of them is no slip. */
  words: ReadonlySet<string>;
  /** Those that have a name's standing, and may be guessed by all characters but one. */
  names: readonly string[];
  bySound: ReadonlyMap<string, string>;
}

const shortest = 2;
const longest = 5;
/** A word of fewer characters is like too many others to be guessed by all characters but one. */
const shortestLike = 3;
/** A longer query, in characters, says enough besides its slips, and holds more that only looks like one. */
export const longestMended = 20;
const isHan = /^\p{Script=Han}+$/u;

/** Sounds that whole provinces do not part: zh and z, ing and in, l and n. */
const soften = (spelled: string): string =>
  spelled
    .replace(/([zcs])h/gu, '$1')
    .replace(/([ieau])ng/gu, '$1n')
    .replace(/l/gu, 'n');

const toSound = (word: string, readings: Readings): string => soften(spellOut(word, readings));

/** Names, and other words that people use; of several with one sound the first. */
export function getKnownSounds(names: readonly string[], others: readonly string[], readings: Readings): KnownSounds {
  const isWord = (word: string) => isHan.test(word) && word.length >= shortest && word.length <= longest;
  const words = new Set([...names, ...others].filter(isWord));
  const bySound = new Map<string, string>();
  for (const word of words) {
    const sound = `${word.length}${toSound(word, readings)}`;
    if (!bySound.has(sound)) bySound.set(sound, word);
  }
  return { words, names: names.filter(isWord), bySound };
}

const countSame = (a: string, b: string): number => [...a].filter((character, at) => character === b[at]).length;

/** The pairs of neighbouring characters in a query. */
export const getQueryPairs = (query: string): string[] =>
  [...getTerms(foldText(query)).keys()].filter((term) => isHan.test(term) && !isCharacter(term) && isPair(term));

/** A known word of which a stretch has all characters but one, which stands beside none of its neighbours on any page. */
function findLike(
  text: string,
  { start, end }: Span,
  isOnPages: (pair: string) => boolean,
  { names }: KnownSounds,
): string | undefined {
  if (end - start < shortestLike) return undefined;
  const stretch = text.slice(start, end);
  return names.find((word) => {
    if (word.length !== stretch.length || countSame(word, stretch) !== word.length - 1) return false;
    const slip = start + [...stretch].findIndex((character, at) => character !== word[at]);
    return [slip - 1, slip].every((at) => !isOnPages(text.slice(Math.max(0, at), at + 2)));
  });
}

/**
 * A short query with its slips mended (劳动仲才, 低押, 物页费): a stretch around two characters that stand side by side on no
 * page is read as the known word that it sounds like, or of which it has all characters but one. What stands on some page is
 * left as it was typed.
 */
export function mendSlips(
  query: string,
  isOnPages: (pair: string) => boolean,
  known: KnownSounds,
  readings: Readings,
): string {
  let mended = foldText(query);
  if (mended.length > longestMended) return mended;
  const findSounding = ({ start, end }: Span): string | undefined => {
    const stretch = mended.slice(start, end);
    const sounding = known.bySound.get(`${stretch.length}${toSound(stretch, readings)}`);
    return sounding !== undefined && countSame(sounding, stretch) >= stretch.length / 2 ? sounding : undefined;
  };
  for (const pair of getQueryPairs(mended)) {
    const at = mended.indexOf(pair);
    if (at === -1 || isOnPages(pair)) continue;
    const spans = getStretches(at, mended.length).filter(({ start, end }) => {
      const stretch = mended.slice(start, end);
      return isHan.test(stretch) && !known.words.has(stretch);
    });
    const meant = [findSounding, (span: Span) => findLike(mended, span, isOnPages, known)]
      .flatMap((find) => spans.map((span) => ({ span, word: find(span) })))
      .find(({ word }) => word !== undefined);
    if (meant) mended = `${mended.slice(0, meant.span.start)}${meant.word}${mended.slice(meant.span.end)}`;
  }
  return mended;
}

/** The stretches that hold the two characters at `at`, longest first. */
const getStretches = (at: number, length: number): Span[] =>
  Array.from({ length: longest - shortest + 1 }, (_, index) => longest - index).flatMap((size) =>
    Array.from({ length: size - 1 }, (_, index) => at + 2 - size + index)
      .map((start) => ({ start, end: start + size }))
      .filter(({ start, end }) => start >= 0 && end <= length),
  );
