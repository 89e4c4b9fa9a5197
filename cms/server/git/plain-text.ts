// Control characters (Cc) and the marks that turn the direction of a line: they hide words from whoever reads a history.
const hidden = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text as it was quoted, without what hides words from whoever reads it: what stays is found again where it stands. */
export const toQuotation = (quoted: string): string =>
  quoted.toWellFormed().replaceAll(hidden, (character) => (/[\n\t]/u.test(character) ? character : ''));

/** What somebody typed without control characters and marks of direction; of them only line breaks stay. */
export const toPlainText = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(hidden, (character) => (character === '\n' ? character : ''))
    .trim();

/** The same in one line. */
export const toPlainLine = (typed: string): string => toPlainText(typed).replaceAll(/\s+/gu, ' ');
