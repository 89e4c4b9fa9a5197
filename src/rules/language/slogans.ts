import { slogans } from './lists/slogans.table.ts';
import type { Words } from './found-words.ts';
import { toPattern } from './word-pattern.ts';

const pattern = new RegExp(toPattern(slogans), 'gu');

/** Slogans of reports and banners in a text: words that tell a reader nothing. */
export const findSlogans = (text: string): Words[] =>
  [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
