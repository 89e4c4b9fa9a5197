import { getTerms, isCharacter, isNameTerm, isPair } from '../terms.ts';

/** How many of the best pages may have the name that was typed. */
export const mostNamed = 3;

/**
 * Whether a query names a page: all its words stand in the page's title or in the ways in which it is asked for. Names of
 * terms, laws and rooms, and single words are no questions whose score could be weighed.
 */
export function isName(terms: ReadonlyMap<string, number>, names: readonly string[]): boolean {
  const pairs = [...terms.keys()].filter(isPair);
  const typed = pairs.length > 0 ? pairs : [...terms.keys()].filter(isCharacter);
  const named = getTerms(names.join('\n'));
  return typed.length > 0 && typed.every((term) => named.has(term));
}

/** Whether a query asks for an article by law and number, for a law, a word or a number by its name, or for a number to call, that stands here. */
export function isKnownTerm(
  terms: ReadonlyMap<string, number>,
  getPostings: (term: string) => object | undefined,
): boolean {
  const all = [...terms.keys()];
  const isHere = (term: string) => getPostings(term) !== undefined;
  const words = all.filter(isPair);
  return (
    all.some((term) => (term.indexOf('§') > 0 || isNameTerm(term)) && isHere(term)) ||
    (words.length > 0 && words.every((word) => /^\d+$/u.test(word) && isHere(word)))
  );
}
