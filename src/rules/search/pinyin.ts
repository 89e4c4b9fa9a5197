/** How each character is read, without tones; a character with several readings (重, 行) has them all. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** The characters that have each reading: `{lou: '楼漏', zhong: '重中', chong: '重'}`. */
export type ReadingTable = Readonly<Record<string, string>>;

/** The table turned round: the readings of each character. */
export function toReadings(table: ReadingTable): Readings {
  const readings = new Map<string, string[]>();
  for (const [reading, chars] of Object.entries(table))
    for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), reading]);
  return readings;
}

/** A stretch of a text, by its first character and the one behind its last. */
export interface Span {
  start: number;
  end: number;
}

/** The longest spelling that is looked up, in letters. */
const longest = 40;

/** Typed words as they are compared: half-width, small letters, without the spaces and apostrophes between syllables. */
export const fold = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’`·]+/gu, '');

/** Whether the words hold Latin letters, which may be pinyin. */
export const hasLetters = (folded: string): boolean => /[a-z]/u.test(folded);

/** Whether the words are Latin letters and digits only, as typed without an input method. */
export const isSpelling = (folded: string): boolean => /^(?=.*[a-z]{2})[a-z\d]+$/u.test(folded);

const toInitials = (reading: string): string[] => {
  const double = /^[zcs]h/u.exec(reading)?.[0];
  return double ? [double, double.charAt(0)] : [reading.charAt(0)];
};

/** How many characters of `text` from `at` on spell out `typed` from `from` on; nothing when they do not. */
function spellFrom(typed: string, from: number, text: readonly string[], at: number, readings: Readings): number {
  if (from === typed.length) return at;
  const char = text[at];
  if (char === undefined) return -1;
  if (char === typed[from]) {
    const end = spellFrom(typed, from + 1, text, at + 1, readings);
    if (end >= 0) return end;
  }
  const rest = typed.slice(from);
  for (const reading of readings.get(char) ?? []) {
    if (reading.startsWith(rest)) return at + 1;
    for (const part of [reading, ...toInitials(reading)]) {
      const end = rest.startsWith(part) ? spellFrom(typed, from + part.length, text, at + 1, readings) : -1;
      if (end >= 0) return end;
    }
  }
  return -1;
}

/**
 * Where `text` first spells out `typed`: whole syllables, initials (`lssl`), the beginning of the last syllable, and
 * characters among them (`laodong仲裁`). `typed` is folded.
 */
export function findSpelled(typed: string, text: string, readings: Readings): Span | undefined {
  if (typed === '' || typed.length > longest) return undefined;
  const chars = [...text.toLowerCase()];
  for (let start = 0; start < chars.length; start += 1) {
    const end = spellFrom(typed, 0, chars, start, readings);
    if (end >= 0) return { start, end };
  }
  return undefined;
}

/** The words in letters, by the first reading of each character; what has no reading stays. */
export const spellOut = (text: string, readings: Readings): string =>
  [...fold(text)].map((char) => readings.get(char)?.[0] ?? char).join('');
