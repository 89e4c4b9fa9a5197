import { foldText } from '../fold.ts';
import type { ShownPage } from '../shown-page.ts';
import { getTerms, isCharacter, isNameTerm, isPair } from '../terms.ts';

/** How many of the best pages may have the name that was typed. */
export const mostNamed = 3;
/** How many of the best pages are looked into: about as many as a reader sees first. */
export const mostLookedAt = 10;

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

/** A question without its signs and spaces, which make no other one. */
export const dropSigns = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Whether a query is, word by word, the title of an explainer or one of the ways in which its editor says people ask for it: then
 * it leads there, and no weight of words knows better. Words, laws and numbers have terms for their names (`weigh.ts`).
 */
export function isAsk(query: string, page: Pick<ShownPage, 'collection' | 'title' | 'asks'>): boolean {
  const words = dropSigns(query);
  const { collection, title, asks = [] } = page;
  return words !== '' && collection === 'explainers' && [title, ...asks].some((name) => dropSigns(name) === words);
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
