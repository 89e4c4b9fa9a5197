import type { Words } from './found-words.ts';
import { onceFor } from '../memory/once-for.ts';

/** A number to call that a text names. */
export interface SaidNumber extends Words {
  number: string;
}

// 110 is a number to call; 110元, 120平方米, 第122条, 12345-6 and 0512-110 are not, unless somebody calls them: 打120张嘴说清.
const joined = String.raw`\d\p{Script=Latin}/+\-－—×＋＝=～%％‰`;
const units =
  '元块角分米里平立公克斤吨升瓦度倍次回遍人名位户口家件个只条张项款页章节篇字岁周天日月年号秒小份套间栋层幢座台辆亩班所组期种';
const whole = String.raw`(?![${joined}]|[.:：,\s]\d)`;
// What stands before a number is read by itself: a preview is drawn where no pattern may look back (decisions/019).
const called = /[打拨]$/u;
const counted = new RegExp(String.raw`(?:[${joined}第约共满近超退赔付花值]|\d[.:：,·\s])$`, 'u');
const counting = new RegExp(`^[余多几]?[万亿千百]?[${units}]`, 'u');

/** The pattern that finds such numbers, whatever they are said of; nothing can be found of none. */
const toPattern = (numbers: readonly string[]): RegExp | undefined => {
  const list = [...numbers].sort((a, b) => b.length - a.length).join('|');
  return list === '' ? undefined : new RegExp(`(?:${list})${whole}`, 'gu');
};

/** Whether the number from `start` to `end` is one to call and not one that counts something. */
function isToCall(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (called.test(before) && text[end] !== '元') return true;
  return !counted.test(before) && !counting.test(text.slice(end, end + 3));
}

const getPattern = onceFor((numbers: readonly string[]) =>
  toPattern(numbers.filter((number) => /^\d{3,}$/u.test(number))),
);

/** Where a text names one of `numbers`, digits alone; the same list is made ready once. */
export function findNumbers(text: string, numbers: readonly string[]): SaidNumber[] {
  const pattern = getPattern(numbers);
  if (!pattern) return [];
  return [...text.matchAll(pattern)]
    .map(({ 0: number, index }) => ({ number, start: index, end: index + number.length }))
    .filter(({ start, end }) => isToCall(text, start, end));
}

/** A text cut at its numbers: words, and numbers to call, in their order. */
export type SaidPart = { words: string } | { number: string };

/** The parts of a text: what stands between the numbers to call, and these. */
export function splitNumbers(text: string, numbers: readonly string[]): SaidPart[] {
  const parts: SaidPart[] = [];
  let from = 0;
  for (const { number, start, end } of findNumbers(text, numbers)) {
    if (start > from) parts.push({ words: text.slice(from, start) });
    parts.push({ number });
    from = end;
  }
  return from < text.length ? [...parts, { words: text.slice(from) }] : parts;
}

/**
 * The classes of the links that a text with these parts gets: numbers that stand in no sentence, in a cell or an item of
 * their own, are as large as buttons.
 */
export const getCallClass = (parts: readonly SaidPart[]): string =>
  parts.some((part) => 'words' in part && /[\p{L}\p{N}]/u.test(part.words)) ? 'call' : 'call call-alone';

/** A plus belongs to the digits behind it, unless one stands before it: 「5+120」 is a sum. */
const dialled = /(?:\d?\+)?(\d[\d\s\-‐-―()（）]*\d)/u;
const extension = /^\s*(?:转|轉|分机|ext\.?)\s*(\d{1,6})/iu;

/**
 * The address that calls the first number of a text, as RFC 3966 has it, its extension after a pause: 「0431-1234567 转 8」 →
 * `tel:04311234567,8`. Nothing where the text holds none: a wrong number is worse than none.
 */
export function toTel(text: string): string | undefined {
  const wide = text.normalize('NFKC');
  const match = dialled.exec(wide);
  if (!match) return undefined;
  const [said, digits = ''] = match;
  const number = `${said.startsWith('+') ? '+' : ''}${digits.replaceAll(/\D/gu, '')}`;
  // Two numbers without a sign between them, or an account.
  if (number.length < 3 || number.length > 15) return undefined;
  const more = extension.exec(wide.slice(match.index + said.length))?.[1];
  return `tel:${number}${more === undefined ? '' : `,${more}`}`;
}
