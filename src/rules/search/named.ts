import { getTerms, isPair } from './terms.ts';

/** How many of the best pages may have the name that was typed. */
export const mostNamed = 3;

/**
 * Whether a query names a page: all its words stand in the page's title or in the ways in which it is asked for. Names of
 * terms, laws and rooms, and single words are no questions whose score could be weighed.
 */
export function isName(terms: ReadonlyMap<string, number>, names: readonly string[]): boolean {
  const typed = [...terms.keys()].filter(isPair);
  const named = getTerms(names.join('\n'));
  return typed.length > 0 && typed.every((term) => named.has(term));
}

/** Whether a query asks for an article by law and number that stands here or is cited. */
export const isKnownArticle = (
  terms: ReadonlyMap<string, number>,
  getPostings: (term: string) => object | undefined,
): boolean => [...terms.keys()].some((term) => term.indexOf('§') > 0 && getPostings(term) !== undefined);
