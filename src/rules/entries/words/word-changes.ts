import { diffArrays } from 'diff';
import { getWords } from './words.ts';

/** A run of text that stayed, went or came. */
export interface Run {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** What became of a list of pieces, piece by piece (Myers' algorithm, from the library `diff`). */
export const getPieceChanges = (before: string[], after: string[]): { kind: Run['kind']; pieces: string[] }[] =>
  diffArrays(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    pieces: value,
  }));

/** What became of a text, word by word: the `same` and `gone` runs together are `before`, the `same` and `new` ones `after`. */
export const getWordChanges = (before: string, after: string): Run[] =>
  getPieceChanges(getWords(before), getWords(after)).map(({ kind, pieces }) => ({ kind, text: pieces.join('') }));
