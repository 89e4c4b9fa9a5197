import { readSpelled } from './read-spelled.ts';
import { traditionalCharacters } from './traditional-characters.table.ts';

const simplified = new Map(
  traditionalCharacters.flatMap(({ from, to }) => [...from].map((character, index) => [character, [...to][index]])),
);

/** Whole stories are looked at as far as this: who is in danger has said so by then. */
const longest = 600;

/**
 * What somebody types as the tables of this folder spell it, 600 characters of it at most: a word may be hidden in spaces, dots,
 * full-width letters, traditional characters, and in how it sounds.
 */
export const foldSaid = (text: string): string =>
  readSpelled(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s'’`·.…~\-_*]+/gu, '')
      .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
      .slice(0, longest),
  );
