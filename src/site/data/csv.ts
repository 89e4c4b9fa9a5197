import Papa from 'papaparse';

/** Signs with which a cell begins that a spreadsheet runs as a formula, full-width ones too (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Rows as CSV (RFC 4180) with a byte order mark, without which Excel takes Chinese for Latin letters. Papa Parse guards
 * words that a spreadsheet would run as formulas, numbers it leaves alone; its own pattern misses words of several lines.
 */
export const toCsvText = (rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${Papa.unparse([...rows], { escapeFormulae: formula })}\r\n`;
