import { toPattern } from '../../language/word-pattern.ts';
import { givenWords } from './given-words.table.ts';
import { givenCharacters } from './given-characters.table.ts';
import { surnames } from './surnames.table.ts';

const getSurnames = (...kinds: (typeof surnames)[number]['kind'][]): string[] =>
  surnames.filter(({ kind }) => kinds.includes(kind)).map(({ surname: written }) => written);

/** Surnames that begin few words: what follows them is a name unless the dictionary knows it as a word. */
export const plainSurnames = getSurnames('plain').join('');

const grammatical = new Set(getSurnames('grammatical'));

/** Pattern of any surname. */
export const surname = `(?:${toPattern(getSurnames('double'))}|[${getSurnames('plain', 'word', 'grammatical').join('')}])`;

/** Whether a surname can hardly be anything else in a sentence. */
export const isPlainSurname = (text: string): boolean => text.length > 1 || plainSurnames.includes(text);

/** Whether a surname is hardly ever one where it stands by itself in a sentence. */
export const isGrammatical = (text: string): boolean => grammatical.has(text);

const placeOf = new Map(givenCharacters.map(({ character, place }) => [character, place]));

const words: ReadonlySet<string> = new Set(givenWords);

/** Whether given names are made of such characters, or words like these. */
export const isGivenLike = (given: string): boolean =>
  words.has(given) ||
  [...given].every((character, index) => {
    const place = placeOf.get(character);
    return place === 'any' || (place === 'first' && index === 0);
  });
