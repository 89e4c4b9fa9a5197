import { type Change, toChange } from './change.ts';

/** What nobody sees, and spaces that are none: they tear words apart for search and for every rule after this one. */
const unwanted: [pattern: RegExp, after: string, reason: string][] = [
  [/[\u200B-\u200F\u2060-\u2064\u202A-\u202E\uFEFF\u00AD\u180E\uFFFC]+/gu, '', '看不见的字符'],
  [/\r\n?|[\u2028\u2029\v\f\u0085]/gu, '\n', '换行写法不一'],
  [/\p{Cc}(?<![\n\t])/gu, '', '看不见的字符'],
  [/[\u00A0\u2000-\u200A\u202F\u205F]/gu, ' ', '特殊空格'],
];

/** Removes invisible characters and makes line breaks and odd blanks plain. */
export function repairCharacters(text: string): Change[] {
  return unwanted
    .flatMap(([pattern, after, reason]) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }) =>
        toChange(text, index, index + found.length, reason, after),
      ),
    )
    .sort((a, b) => a.at - b.at)
    .filter(
      (change, index, all) =>
        index === 0 || change.at >= (all[index - 1] as Change).at + (all[index - 1] as Change).before.length,
    );
}
