import Papa from 'papaparse';
import { formula } from './formula.ts';

/**
 * Rows as CSV (RFC 4180) with a byte order mark, without which Excel takes Chinese for Latin letters. Papa Parse guards
 * words that a spreadsheet would run as formulas, numbers it leaves alone; its own pattern misses words of several lines.
 */
export const toCsvText = (rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${Papa.unparse([...rows], { escapeFormulae: formula })}\r\n`;
