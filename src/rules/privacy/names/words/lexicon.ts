import { givenCharacters } from '../given-characters.table.ts';
import { givenWords } from '../given-words.table.ts';
import { nameLikeWords } from './name-like-words.table.ts';
import { isGrammatical } from '../surnames.ts';
import { surnames } from '../surnames.table.ts';
import { wordLikeNames } from './word-like-names.table.ts';

/** What `npm run write-name-words` writes: words and parts of names by their cost, ten times the natural logarithm of how rare they are. */
export type NameWords = Readonly<Record<'words' | 'surname' | 'first' | 'second', Readonly<Record<string, string>>>>;

/** What is known of words and of names; costs are ten times the natural logarithm of how rare something is. */
export interface Lexicon {
  /** What a word costs; nothing where it is none. */
  getWord: (word: string) => number | undefined;
  /** The most characters of any word that begins with these two. */
  getLongest: (pair: string) => number;
  /** What a name costs by its parts, beside all other names. */
  getName: (family: string, given: string) => number;
}

/** What a part of a name costs that no list of names holds, and one that is known to be given often. */
const strange = 95;
const usual = 62;
/** A given name that is a word at the same time, and is given often; behind what is a word itself (向劳动) it is one as well. */
const givenWord = 85;
/** One of so many people has a given name of a single character. */
const single = 20;
/** A word of mediation and administration that the dictionary lacks. */
const ownWord = 95;
/** Surnames that stand in sentences as words of their own are hardly ever meant as surnames there. */
const kindCosts: Readonly<Record<string, number>> = { plain: 0, double: 0, word: 5, grammatical: 25 };

function read(table: Readonly<Record<string, string>>): Map<string, number> {
  const costs = new Map<string, number>();
  for (const [cost, parts] of Object.entries(table)) for (const part of parts.split(' ')) costs.set(part, Number(cost));
  return costs;
}

/** Makes the tables ready to be asked; takes some 50 ms, so once. */
export function createLexicon(tables: NameWords): Lexicon {
  const words = read(tables.words);
  for (const name of wordLikeNames) words.delete(name);
  for (const word of nameLikeWords) words.set(word, Math.min(words.get(word) ?? ownWord, ownWord));
  const [surnameCosts, first, second] = [read(tables.surname), read(tables.first), read(tables.second)];
  const families = new Map(
    surnames.map(({ surname, kind }) => [
      surname,
      Math.min(surnameCosts.get(surname) ?? strange, 75) + (kindCosts[kind] ?? 0),
    ]),
  );
  for (const { character, place } of givenCharacters) {
    first.set(character, Math.min(first.get(character) ?? strange, usual));
    if (place === 'any') second.set(character, Math.min(second.get(character) ?? strange, usual));
  }
  const lengths = new Map<string, number>();
  for (const word of words.keys())
    if (word.length > (lengths.get(word.slice(0, 2)) ?? 1)) lengths.set(word.slice(0, 2), word.length);
  const asWords = new Set(givenWords);
  const getGiven = (family: string, given: string) => {
    if (given.length === 1) return single + (second.get(given) ?? strange);
    const made = (first.get(given.charAt(0)) ?? strange) + (second.get(given.charAt(1)) ?? strange);
    return asWords.has(given) && !isGrammatical(family) ? Math.min(made, givenWord) : made;
  };
  return {
    getLongest: (pair) => lengths.get(pair) ?? 1,
    getWord: (word) => words.get(word),
    getName: (family, given) => (families.get(family) ?? strange) + getGiven(family, given),
  };
}
