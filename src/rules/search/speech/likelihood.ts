/** Words by what they cost, the rounded logarithm of how rarely they are written: `{"4": "了 在 是"}`, as `npm run write-common-words` makes them. */
export type CommonWords = Readonly<Record<string, string>>;

/** What each word costs that a text may be made of. */
export type Costs = ReadonlyMap<string, number>;

const longestWord = 5;
/** A character that is no common word by itself. */
const strangeCost = 16;
/** Two characters that stand side by side on some page, and are no common word: as likely one as not. */
const pairCost = 14;
/** What this site is about is never rarer here than this. */
const mostOfKnown = 12;

/** What common words cost, and the `known` ones of this site. */
export function getCosts(common: CommonWords, known: Iterable<string>): Costs {
  const costs = new Map(
    Object.entries(common).flatMap(([cost, words]) =>
      words.split(' ').map((word): [string, number] => [word, Number(cost)]),
    ),
  );
  const parts = new Map(costs);
  for (const word of known)
    costs.set(
      word,
      getCost(word, parts, () => false, mostOfKnown),
    );
  return costs;
}

/**
 * How unlikely a text is, at most `most`: the cost of the likeliest words that it can be cut into. Two characters that `isOnPages` may be a
 * word as well.
 */
export function getCost(
  text: string,
  costs: Costs,
  isOnPages: (pair: string) => boolean,
  most = Number.POSITIVE_INFINITY,
): number {
  const best = [0];
  const getWordCost = (word: string): number =>
    costs.get(word) ?? (word.length === 1 ? strangeCost : word.length === 2 && isOnPages(word) ? pairCost : Infinity);
  for (let end = 1; end <= text.length; end += 1) {
    const starts = Array.from({ length: Math.min(longestWord, end) }, (_, size) => end - size - 1);
    best.push(Math.min(...starts.map((start) => best[start]! + getWordCost(text.slice(start, end)))));
  }
  return Math.min(most, best[text.length]!);
}
