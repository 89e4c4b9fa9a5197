import { EditorState, type Extension } from '@codemirror/state';

/** A text as it is edited, with what draws it; no character of it is another one in there, whatever ends its lines. */
export const createBodyState = (text: string, extensions: Extension = []): EditorState =>
  EditorState.create({ doc: text, extensions: [EditorState.lineSeparator.of('\n'), extensions] });

/** The one stretch in which two texts differ, as a change of the first. */
export function getSplice(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
