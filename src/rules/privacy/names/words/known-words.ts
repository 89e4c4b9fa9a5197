import type { FindPeople } from '../../identifier.ts';
import { findPeople } from '../people.ts';
import { createLexicon } from './lexicon.ts';
import nameWords from './name-words.json' with { type: 'json' };

const lexicon = createLexicon(nameWords);

/**
 * Finds people by what the dictionary knows of words and names, 1 MB that no reader ever fetches; `officials` are names of people who are known
 * to hold an office.
 */
export const createFindPeople =
  (officials: readonly string[]): FindPeople =>
  (text) =>
    findPeople(text, lexicon, officials);
