import { isUtf8 } from 'node:buffer';

/** A byte as Git writes it between quotation marks: a letter of ASCII as it is, any other by its number. */
function quoteByte(byte: number): string {
  const sign = String.fromCharCode(byte);
  if (sign === '"' || sign === '\\') return `\\${sign}`;
  return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : sign;
}

/**
 * A path as a text: its own signs where it is UTF-8, else quoted as Git does it (`"cases/\377.md"`). Nothing that differs in a byte
 * becomes the same, and what is quoted is no path that the desk would write.
 */
export const toPathText = (bytes: Buffer): string =>
  isUtf8(bytes) ? bytes.toString() : `"${[...bytes].map(quoteByte).join('')}"`;
