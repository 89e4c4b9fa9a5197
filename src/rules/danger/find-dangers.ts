import type { DangerKind } from '../../schemas/dangers.ts';
import { dangerAsides } from './danger-asides.table.ts';
import { findCues } from './find-cues.ts';
import { readSpelled } from './read-spelled.ts';
import { traditionalCharacters } from './traditional-characters.table.ts';

const simplified = new Map(
  traditionalCharacters.flatMap(({ from, to }) => [...from].map((character, index) => [character, [...to][index]])),
);

/** A word may be hidden in spaces, dots, full-width letters and traditional characters. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’`·.…~\-_*]+/gu, '')
    .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);

/** Whole stories are looked at as far as this: who is in danger has said so by then. */
const longest = 600;

/** The dangers that a text speaks of, as people type it into a search box, in the order of the table. */
export function findDangers(text: string): DangerKind[] {
  const folded = readSpelled(fold(text).slice(0, longest));
  if (folded === '') return [];
  const has = (words: string) => words !== '' && words.split('|').some((word) => folded.includes(word));
  const isAside = (kind: DangerKind) =>
    dangerAsides.some((aside) => aside.kind === kind && has(aside.words) && !has(aside.unless));
  return findCues(folded).filter((kind) => !isAside(kind));
}
