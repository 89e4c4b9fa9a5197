import { findDangers } from '../danger/find-dangers.ts';
import { cut } from '../language/cut.ts';
import { applyChanges } from '../import/clean/change.ts';
import { repairCharacters } from '../import/clean/characters.ts';
import { mask } from '../privacy/index.ts';
import { dropSigns } from '../search/verdict/named.ts';

/** So many characters of a question are handed on. */
export const longestQuestion = 400;

/** In characters that can be seen, on one line; half a character, which nobody can repair, is left out. */
const toLine = (question: string): string =>
  applyChanges(question, repairCharacters(question))
    .replace(/\p{Cs}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * A question as a reader may hand it to editors: one line, with all masked that points to one person. Nothing where it holds no word,
 * and where it tells of a danger: such a question is written down nowhere (decisions/017).
 */
export function toSlip(question: string): string | undefined {
  const line = toLine(question);
  if (!/[\p{L}\p{N}]/u.test(line) || findDangers(line).length > 0) return undefined;
  return cut(mask(line), longestQuestion);
}

/** What was pasted, read as slips. */
export interface ReadSlips {
  /** Masked, each once. */
  questions: string[];
  /** How many told of a danger and are not among them. */
  dangers: number;
}

/** How a line of a list begins: `1.`, `（2）`, `- `; 1.5 is a number. */
const marker = /^(?:[-•·*]\s|[（(]\d{1,3}[)）]|\d{1,3}[.、)）](?!\d))\s*/u;

/** Pasted text as questions, one a line. */
export function readSlips(text: string): ReadSlips {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => line.trim().replace(marker, ''))
    .filter((line) => dropSigns(line) !== '');
  const slips = lines.map((line) => toSlip(line));
  const questions = new Map(slips.flatMap((slip) => (slip === undefined ? [] : [[dropSigns(slip), slip]])));
  return { questions: [...questions.values()], dangers: slips.filter((slip) => slip === undefined).length };
}
