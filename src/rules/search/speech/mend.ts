import { foldText } from '../fold.ts';
import { type Readings, type Span, spellOut } from '../pinyin.ts';
import { scene } from '../plan.ts';
import { getTerms, isCharacter, isPair } from '../terms.ts';
import { type CommonWords, type Costs, getCost, getCosts } from './likelihood.ts';

/** Words that may have been meant. */
export interface MeantWords {
  /** All of them: what is one of them is no slip. */
  words: ReadonlySet<string>;
  bySound: ReadonlyMap<string, readonly string[]>;
  /** Those that have a name's standing, by all their characters but one. */
  byShape: ReadonlyMap<string, readonly string[]>;
  costs: Costs;
}

const shortest = 2;
const longest = 5;
/** A word of fewer characters is like too many others to be guessed by all characters but one. */
const shortestLike = 3;
/** A longer query, in characters, says enough besides its slips, and holds more that only looks like one. */
export const longestMended = 20;
/** What a slip must make likelier to be believed: of one character for another that sounds like it, and for any other. */
const slipCosts = { sound: 5, shape: 16 };
const isHan = /^\p{Script=Han}+$/u;

/** Sounds that whole provinces do not part: zh and z, ing and in, l and n. */
const soften = (spelled: string): string =>
  spelled
    .replace(/([zcs])h/gu, '$1')
    .replace(/([ieau])ng/gu, '$1n')
    .replace(/l/gu, 'n');

const toSound = (word: string, readings: Readings): string => soften(spellOut(word, readings));

/** The word with each of its characters left open. */
const toShapes = (word: string): string[] => [...word].map((_, at) => `${word.slice(0, at)}?${word.slice(at + 1)}`);

function groupBy(words: Iterable<string>, toKeys: (word: string) => readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) for (const key of toKeys(word)) groups.set(key, [...(groups.get(key) ?? []), word]);
  return groups;
}

/** Names, and other words that people use, beside the words that everybody writes. */
export function getMeantWords(
  names: readonly string[],
  others: readonly string[],
  readings: Readings,
  common: CommonWords,
): MeantWords {
  const isWord = (word: string) => isHan.test(word) && word.length >= shortest && word.length <= longest;
  const words = new Set([...names, ...others].filter(isWord));
  return {
    words,
    bySound: groupBy(words, (word) => [toSound(word, readings)]),
    byShape: groupBy(new Set(names.filter((name) => isWord(name) && name.length >= shortestLike)), toShapes),
    costs: getCosts(common, words),
  };
}

const countSame = (a: string, b: string): number => [...a].filter((character, at) => character === b[at]).length;

/** The pairs of neighbouring characters in a query. */
export const getQueryPairs = (query: string): string[] =>
  [...getTerms(foldText(query)).keys()].filter((term) => isHan.test(term) && !isCharacter(term) && isPair(term));

/** The words that a stretch may have been meant to be, with what so great a slip costs. */
function getMeant(stretch: string, { words, bySound, byShape }: MeantWords, readings: Readings): [string, number][] {
  if (!isHan.test(stretch) || words.has(stretch)) return [];
  const sounding = (bySound.get(toSound(stretch, readings)) ?? []).flatMap((word): [string, number][] => {
    const same = countSame(word, stretch);
    const isLike = word.length === stretch.length && same >= stretch.length / 2;
    return isLike ? [[word, slipCosts.sound * (stretch.length - same)]] : [];
  });
  const alike = toShapes(stretch).flatMap((shape) => byShape.get(shape) ?? []);
  return [...sounding, ...alike.map((word): [string, number] => [word, slipCosts.shape])];
}

/**
 * A short query with its slips mended (劳动仲才, 低押, 物页费): where two characters stand side by side on no page, a stretch around them is
 * read as the known word that it sounds like, or of which it has all characters but one, if that makes the whole query likelier by more
 * than the slip costs (a noisy channel, Kernighan, Church and Gale 1990). What stands on pages or can be cut into words is left as it was typed.
 */
export function mendSlips(
  query: string,
  isOnPages: (pair: string) => boolean,
  meant: MeantWords,
  readings: Readings,
): string {
  let mended = foldText(query);
  if (mended.length > longestMended) return mended;
  const pairs = getQueryPairs(mended);
  // 二婶 is no slip for 二审, whether or not a page names her.
  const people = (mended.match(scene) ?? []).flatMap(getQueryPairs);
  const onPages = new Set([...pairs.filter(isOnPages), ...people]);
  const weigh = (text: string) => getCost(text, meant.costs, (pair) => onPages.has(pair));
  for (const pair of pairs) {
    const at = mended.indexOf(pair);
    if (at === -1 || onPages.has(pair)) continue;
    let best = { cost: weigh(mended), text: mended };
    for (const { start, end } of getStretches(at, mended.length))
      for (const [word, slip] of getMeant(mended.slice(start, end), meant, readings)) {
        const text = `${mended.slice(0, start)}${word}${mended.slice(end)}`;
        const cost = weigh(text) + slip;
        if (cost < best.cost) best = { cost, text };
      }
    mended = best.text;
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
