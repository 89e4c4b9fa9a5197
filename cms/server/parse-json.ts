import { problems } from './store/problem.ts';

/** The desk's own requests hold a few hundred values: an entry is one text, an image another. */
const mostValues = 20_000;

const [quote, escape] = ['"', '\\'].map((sign) => sign.charCodeAt(0));
const beginners = new Set([...'[{,'].map((sign) => sign.charCodeAt(0)));

/** How many values JSON holds, or a few more, told by the signs outside its texts: nothing has been made of it yet. */
function countValues(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at] ?? 0;
    if (beginners.has(sign)) count += 1;
    if (sign !== quote) continue;
    for (at += 1; at < bytes.length && bytes[at] !== quote; at += 1) if (bytes[at] === escape) at += 1;
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
