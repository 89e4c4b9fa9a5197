import { type SaidPart, splitNumbers } from '../rules/language/phone-numbers.ts';
import { joinLines } from '../rules/language/written-lines.ts';
import type { GlossaryWord, MarkdownEnv } from './env.ts';
import { findUses } from './glossary.ts';

/** A line of plain text as a page draws it: words, numbers to call, and legal words that a note of the page explains. */
export type Line = readonly (SaidPart | { term: GlossaryWord })[];

/** Takes a line apart, as bodies are: each legal word once a page, each number to call. */
export function renderLine(text: string, { glossary = [], numbers = [], linked = new Set() }: MarkdownEnv): Line {
  return splitNumbers(joinLines(text), numbers).flatMap((part): Line => {
    if ('number' in part) return [part];
    let from = 0;
    const parts = findUses(part.words, glossary, linked).flatMap(({ at, entry }): Line => {
      const before = part.words.slice(from, at);
      from = at + entry.word.length;
      return before === '' ? [{ term: entry }] : [{ words: before }, { term: entry }];
    });
    return from < part.words.length ? [...parts, { words: part.words.slice(from) }] : parts;
  });
}
