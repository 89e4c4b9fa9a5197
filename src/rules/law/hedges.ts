import type { Words } from '../language/found-words.ts';
import { getSentences } from '../language/sentences.ts';
import { toPattern } from '../language/word-pattern.ts';
import { hedges } from './hedges.table.ts';

/** Words with which a sentence says that nobody has looked, and that sentence. */
export interface Hedge extends Words {
  words: string;
  sentence: string;
}

const pattern = new RegExp(toPattern(hedges), 'u');

/** Hedges in a text: one a sentence. */
export const findHedges = (text: string): Hedge[] =>
  getSentences(text).flatMap((sentence) => {
    const found = pattern.exec(sentence.text);
    if (!found) return [];
    const start = sentence.start + found.index;
    return [{ words: found[0], sentence: sentence.text, start, end: start + found[0].length }];
  });
