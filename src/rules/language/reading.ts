/**
 * What somebody reads who is old, or reads seldom, and reads to act: less than the 300 characters a minute that
 * 义务教育语文课程标准 expects of silent reading at the end of primary school, and about what is read aloud.
 */
const charactersAMinute = 220;

/** Letters and figures of a text; marks and blanks are not read. */
export const countCharacters = (text: string): number => text.match(/[\p{Letter}\p{Number}]/gu)?.length ?? 0;

/** How long a text takes to read, in whole minutes that nobody overruns, one at the least. */
export const getReadingMinutes = (text: string): number =>
  Math.max(1, Math.ceil(countCharacters(text) / charactersAMinute));
