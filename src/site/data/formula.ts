/**
 * How a cell begins that a spreadsheet runs as a formula, full-width signs too (OWASP, CSV injection), also behind blanks
 * and signs that cannot be seen: those of an HTML cell are dropped.
 */
export const formula = /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text that a spreadsheet takes for words, whatever it begins with. */
export const guardCell = (text: string): string => (formula.test(text) ? `'${text}` : text);
