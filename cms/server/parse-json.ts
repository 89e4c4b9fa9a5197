import { problems } from './store/problem.ts';

/** The desk's own requests hold a few hundred values: an entry is one text, an image another. */
const mostValues = 20_000;

const [quote = 0, escape = 0] = ['"', '\\'].map((sign) => sign.charCodeAt(0));
const beginners = new Set([...'[{,'].map((sign) => sign.charCodeAt(0)));

/** Where the text ends that begins at this quotation mark: images are texts of millions of characters. */
function findEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(quote, start + 1); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let escapes = 0;
    while (bytes[at - 1 - escapes] === escape) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return bytes.length;
}

/** How many values JSON holds, or a few more, told by the signs outside its texts: nothing has been made of it yet. */
function countValues(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at] ?? 0;
    if (beginners.has(sign)) count += 1;
    if (sign !== quote) continue;
    at = findEnd(bytes, at);
  }
  return count;
}

/**
 * Reads JSON in UTF-8; refuses (400) what is none, and what holds so many values that only to check them would keep everybody
 * else waiting.
 */
export function parseJson(bytes: Buffer): unknown {
  if (countValues(bytes) > mostValues) throw problems.unreadable();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw problems.unreadable();
  }
}
