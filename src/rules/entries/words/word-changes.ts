import { diffArrays } from 'diff';
import { getWords } from './words.ts';

type Kind = 'same' | 'gone' | 'new';

/** A run of text that stayed, went or came. */
export interface Run {
  kind: Kind;
  text: string;
}

interface Pieces {
  kind: Kind;
  pieces: string[];
}

/** So many pieces may differ in any case: a paragraph of which every second word is new is still told word by word. */
const fewest = 120;
/** The steps of Myers' algorithm grow with the square of what differs, and so would the wait: of long texts, so many for each piece. */
const stepsEach = 8;

/** What became of a list of pieces, where that is found in time; nothing where too much differs to tell what of it belongs together. */
function findChanges(before: string[], after: string[]): Pieces[] | undefined {
  const maxEditLength = Math.max(fewest, Math.ceil(Math.sqrt(stepsEach * (before.length + after.length))));
  return diffArrays(before, after, { maxEditLength })?.map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    pieces: value,
  }));
}

/** How many pieces, `most` at most, two lists begin with alike. */
function countAlike(one: readonly string[], other: readonly string[], most: number): number {
  let alike = 0;
  while (alike < most && one[alike] === other[alike]) alike += 1;
  return alike;
}

/** Everything between what both begin and what both end with has gone, and something else has come. */
function replaceMiddle(before: string[], after: string[]): Pieces[] {
  const most = Math.min(before.length, after.length);
  const start = countAlike(before, after, most);
  const end = countAlike(before.toReversed(), after.toReversed(), most - start);
  const parts: Pieces[] = [
    { kind: 'same', pieces: after.slice(0, start) },
    { kind: 'gone', pieces: before.slice(start, before.length - end) },
    { kind: 'new', pieces: after.slice(start, after.length - end) },
    { kind: 'same', pieces: after.slice(after.length - end) },
  ];
  return parts.filter(({ pieces }) => pieces.length > 0);
}

/**
 * What became of a list of pieces, piece by piece (Myers' algorithm, from the library `diff`). Where nearly everything differs, what both
 * begin and end with stays, and all between was replaced.
 */
export const getPieceChanges = (before: string[], after: string[]): Pieces[] =>
  findChanges(before, after) ?? replaceMiddle(before, after);

const getSentences = (text: string): string[] => text.match(/[^。！？；\n]+[。！？；\n]?|[。！？；\n]/gu) ?? [];

/**
 * What became of a text: word by word, of a text that was written anew sentence by sentence. The `same` and `gone` runs together are
 * `before`, the `same` and `new` ones `after`.
 */
export const getWordChanges = (before: string, after: string): Run[] =>
  (findChanges(getWords(before), getWords(after)) ?? getPieceChanges(getSentences(before), getSentences(after))).map(
    ({ kind, pieces }) => ({ kind, text: pieces.join('') }),
  );
