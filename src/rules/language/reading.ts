/**
 * 义务教育语文课程标准 expects 300 characters a minute of silent reading at the end of primary school. Whoever has gone
 * through it keeps to the time that a page names; reading aloud takes little longer.
 */
const charactersAMinute = 300;

/** Letters and figures of a text; marks and blanks are not read. */
export const countCharacters = (text: string): number => text.match(/[\p{Letter}\p{Number}]/gu)?.length ?? 0;

/** How long a text takes to read, in whole minutes, one at the least. */
export const getReadingMinutes = (text: string): number =>
  Math.max(1, Math.round(countCharacters(text) / charactersAMinute));
