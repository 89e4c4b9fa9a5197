import { fill } from './fill.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places = ['', '十', '百', '千'];

/** A whole number from 0 to 9,999 as statutes count articles: 1087 → 一千零八十七, 12 → 十二. */
export function toChineseNumber(value: number): string {
  if (value === 0) return '零';
  const written = [...String(value)].map(Number);
  const words = written.map((digit, index) => {
    const place = written.length - 1 - index;
    if (digit === 0) return written.slice(index + 1).some(Boolean) && written[index - 1] !== 0 ? '零' : '';
    return `${digits[digit]}${places[place]}`;
  });
  return words.join('').replace(/^一十/u, '十');
}

/** How an article is written, with its `{number}`, the `{insert}` of one that was put in later, and both in Chinese: `{chinese}`, `{chineseInsert}`. */
export interface ArticleWords {
  plain: string;
  inserted: string;
}

const statutory: ArticleWords = { plain: '第{chinese}条', inserted: '第{chinese}条之{chineseInsert}' };

/** An article number, unless `words` say otherwise as it stands in a law: `1087` → 第一千零八十七条, `133-1` → 第一百三十三条之一. */
export function formatArticle(article: string, words: ArticleWords = statutory): string {
  const [number = '0', insert = ''] = article.split('-');
  return fill(insert ? words.inserted : words.plain, {
    number,
    insert,
    chinese: toChineseNumber(Number(number)),
    chineseInsert: toChineseNumber(Number(insert)),
  });
}

/** The number from 0 to 9,999 that such words stand for, or nothing when they are none: 一千零八十七 → 1087. */
export function fromChineseNumber(words: string): number | undefined {
  let value = 0;
  let digit = 0;
  for (const word of words) {
    const place = places.indexOf(word);
    if (place > 0) {
      value += (digit || 1) * 10 ** place;
      digit = 0;
    } else digit = digits.indexOf(word);
    if (digit < 0) return undefined;
  }
  value += digit;
  // Writing it anew refuses what only looks like a number: 十百, 一二, 百零.
  return toChineseNumber(value) === words ? value : undefined;
}

const toWhole = (words: string): number | undefined =>
  /^\d{1,4}$/u.test(words) ? Number(words) : fromChineseNumber(words);

/** The number of an article as laws and people write it: 第一千零八十七条 → `1087`, 第一百三十三条之一, 第133条之一 → `133-1`. */
export function parseArticle(label: string): string | undefined {
  const [, words, insert] = /^第([^第条]+)条(?:之(.+))?$/u.exec(label) ?? [];
  if (words === undefined) return undefined;
  const number = toWhole(words);
  if (insert === undefined) return number?.toString();
  const part = toWhole(insert);
  return number === undefined || part === undefined ? undefined : `${number}-${part}`;
}

/**
 * The number of an article however somebody writes it: `291`, 第291条, 第 二百九十一 条, 133条之一, `133-1`. What is no number stays
 * as it was typed.
 */
export function readArticle(typed: string): string {
  const [, words, insert] =
    /^第?([^第条之-]+)条?(?:[之-](.+))?$/u.exec(typed.normalize('NFKC').replaceAll(/\s/gu, '')) ?? [];
  return (words && parseArticle(`第${words}条${insert === undefined ? '' : `之${insert}`}`)) || typed;
}
