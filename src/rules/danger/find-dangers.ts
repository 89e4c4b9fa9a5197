import type { DangerKind } from '../../schemas/dangers.ts';
import { dangerAsides } from './danger-asides.table.ts';
import { toSource } from './danger-pattern.ts';
import { dangerWords } from './danger-words.table.ts';
import { findCues } from './find-cues.ts';
import { traditionalCharacters } from './traditional-characters.table.ts';

interface DangerPattern {
  kind: DangerKind;
  pattern: RegExp;
  /** Words right before a match that make it mean something else; phones of 2021 know no lookbehind. */
  notAfter: readonly string[];
}

const toPattern = ({ words, kind, notAfter, notBefore }: (typeof dangerWords)[number]): DangerPattern => ({
  kind,
  pattern: new RegExp(`${toSource(words)}${notBefore && `(?!${notBefore})`}`, 'gu'),
  notAfter: notAfter === '' ? [] : notAfter.split('|'),
});

/** Made when the first text is looked at: a page on which nobody types compiles nothing. */
let patterns: DangerPattern[] | undefined;

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
  const folded = fold(text).slice(0, longest);
  if (folded === '') return [];
  patterns ??= dangerWords.map(toPattern);
  const isMeant = ({ pattern, notAfter }: DangerPattern) =>
    [...folded.matchAll(pattern)].some(({ index }) => !notAfter.some((word) => folded.slice(0, index).endsWith(word)));
  const kinds = new Set([...patterns.flatMap((one) => (isMeant(one) ? [one.kind] : [])), ...findCues(folded)]);
  const has = (words: string) => words !== '' && words.split('|').some((word) => folded.includes(word));
  const isAside = (kind: DangerKind) =>
    dangerAsides.some((aside) => aside.kind === kind && has(aside.words) && !has(aside.unless));
  return [...kinds].filter((kind) => !isAside(kind));
}
