import { findOddCharacters } from '../../language/characters.ts';
import { type Change, toChange } from './change.ts';

/** Removes invisible characters and makes line breaks and odd blanks plain: they tear words apart for every rule after this one. */
export function repairCharacters(text: string): Change[] {
  const found = findOddCharacters(text).flatMap(({ kind, runs }) =>
    runs.flatMap(({ start, end, repair }) =>
      repair === undefined ? [] : [toChange(text, start, end, kind.label, repair)],
    ),
  );
  let end = 0;
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ at, before }) => {
      if (at < end) return false;
      end = at + before.length;
      return true;
    });
}
