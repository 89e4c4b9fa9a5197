import { promises } from './lists/promises.table.ts';
import { questionWords } from './lists/question-words.table.ts';
import { toPattern } from './word-pattern.ts';

/** Why a summary is no answer. */
export type NoAnswer = 'question' | 'repeats' | 'promises';

const promise = new RegExp(toPattern(promises), 'u');

const filler = new RegExp(`${toPattern(questionWords)}|\\p{P}|\\s`, 'gu');

function getPairs(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** The share of the pairs of characters of `text` that stand in `other` too. */
function getOverlap(text: string, other: string): number {
  const pairs = getPairs(text);
  const known = getPairs(other);
  return pairs.size === 0 ? 1 : [...pairs].filter((pair) => known.has(pair)).length / pairs.size;
}

/** More of a summary than this in its question is the question again. */
const mostRepeated = 0.7;

/** Whether the summary of a question answers it; nothing when it does, as far as a program can tell. */
export function getNoAnswer(question: string, summary: string): NoAnswer | undefined {
  if (/[？?]\s*$/u.test(summary.trim())) return 'question';
  const toCore = (text: string) => text.replaceAll(filler, '');
  if (getOverlap(toCore(summary), toCore(question)) >= mostRepeated) return 'repeats';
  return promise.test(summary) ? 'promises' : undefined;
}
