import { problems } from './store/problem.ts';

/** The desk's own requests hold a few hundred values: an entry is one text, an image another. */
const mostValues = 20_000;

/** They lie a few deep, and whatever looks into what lies in what else calls itself once for each. */
const deepest = 100;

const [quote = 0, escape = 0, comma = 0] = ['"', '\\', ','].map((sign) => sign.charCodeAt(0));
const toCodes = (signs: string) => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const [openers, closers] = [toCodes('[{'), toCodes(']}')];

/** Where the text ends that begins at this quotation mark: images are texts of millions of characters. */
function findEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(quote, start + 1); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let escapes = 0;
    while (bytes[at - 1 - escapes] === escape) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return bytes.length;
}

/** Whether JSON holds so many values, or so many in each other, told by the signs outside its texts: nothing has been made of it yet. */
function isTooMuch(bytes: Buffer): boolean {
  let count = 0;
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at] ?? 0;
    if (openers.has(sign)) depth += 1;
    else if (closers.has(sign)) depth -= 1;
    if (openers.has(sign) || sign === comma) count += 1;
    if (count > mostValues || depth > deepest) return true;
    if (sign === quote) at = findEnd(bytes, at);
  }
  return false;
}

/**
 * Reads JSON in UTF-8; refuses (400) what is none, and what holds so many values that only to check them would keep everybody
 * else waiting, or has them so deep in each other that no check gets to the bottom.
 */
export function parseJson(bytes: Buffer): unknown {
  if (isTooMuch(bytes)) throw problems.unreadable();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw problems.unreadable();
  }
}
