import type { Plan } from '../plan.ts';
import type { Postings } from '../postings.ts';
import type { Ranked } from '../rank.ts';
import { isPair } from '../terms.ts';

/** What speaks for and against a page that answers, of one query. */
export interface Evidence {
  /** The logarithm of the best score in shares of how telling the query's words are together. */
  strength: number;
  /** How far the words of the query are at home on this site, 0 to 1. */
  home: number;
  /** The logarithm of how many pairs of characters the query has: long stories score lower for each. */
  length: number;
}

/** A best score of nothing is this share of what could be found. */
const leastStrength = 0.05;
/** Nobody knows how far a query without a known word is at home. */
const unknownHome = 0.5;

/** How telling a term is (Robertson and Sparck Jones 1976): the rarer, the more. */
export const getRarity = (postings: Postings | undefined, pageCount: number): number => {
  const count = postings?.pages.length ?? 0;
  return Math.log(1 + (pageCount - count + 0.5) / (count + 0.5));
};

/** The evidence of a query whose best pages are `ranked`. */
export function getEvidence(
  { terms, home = unknownHome }: Pick<Plan, 'terms' | 'home'>,
  getPostings: (term: string) => Postings | undefined,
  ranked: readonly Ranked[],
  pageCount: number,
): Evidence {
  const pairs = [...terms.keys()].filter(isPair);
  const telling = pairs.reduce((sum, pair) => sum + terms.get(pair)! * getRarity(getPostings(pair), pageCount), 0);
  const best = ranked[0]?.score ?? 0;
  return {
    strength: Math.log(leastStrength + best / (telling || 1)),
    home,
    length: Math.log(1 + pairs.length),
  };
}

/** Which share of what the query says, by how telling it is, stands on `page`: 0 to 1. */
export function getCoverage(
  terms: ReadonlyMap<string, number>,
  getPostings: (term: string) => Postings | undefined,
  page: number,
  pageCount: number,
): number {
  let all = 0;
  let here = 0;
  for (const pair of terms.keys()) {
    if (!isPair(pair)) continue;
    const postings = getPostings(pair);
    const rarity = getRarity(postings, pageCount);
    all += rarity;
    if (postings?.pages.includes(page)) here += rarity;
  }
  return all > 0 ? here / all : 0;
}
