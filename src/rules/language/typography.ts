import { run } from 'zhlint/lib/run.js';
import type { Words } from './found-words.ts';

/** A mark that is written wrong, and the right one. */
export interface Misprint extends Words {
  right: string;
}

const fullWidth: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '.': '。' };

/** What the linter looks at; it is slow, and most texts have nothing of the kind. */
const suspicious = /\p{Script=Han}[”’」』）》]?\s?(?:[,;?!]|[:.](?![\w/]))|[,:;?!]\s?[“‘「『（《]?\p{Script=Han}/u;

/** What stands before a mark, a line break, and what stands behind it: one of both is Chinese. */
const besideHan = /[\p{Script=Han}”’」』）》]\s?\n|\n\s?[“‘「『（《]?\p{Script=Han}/u;

/**
 * zhlint (the maintained linter that runs in Node and in the desk alike; autocorrect is 3 MB of WebAssembly) with one
 * rule: full-width marks in Chinese. Its spaces between Chinese and figures would tear 第1087条 and case numbers apart.
 */
const rules = { fullwidthPunctuation: '，。：；？！', halfwidthPunctuation: '', noSinglePair: false };

/** The linter looks for neighbours from the beginning of what it reads: it is given so many characters at most. */
const longestPiece = 2000;

/** A paragraph in pieces for the linter, cut at the ends of sentences where there are any. */
function* cutPieces(paragraph: string): Generator<{ piece: string; from: number }> {
  for (let from = 0; from < paragraph.length;) {
    const rest = paragraph.slice(from, from + longestPiece);
    const end = from + rest.length < paragraph.length ? rest.search(/(?<=[。！？\n])[^。！？\n]*$/u) : -1;
    const piece = end > 0 ? rest.slice(0, end) : rest;
    yield { piece, from };
    from += piece.length;
  }
}

function findMarks(text: string): Misprint[] {
  let start = 0;
  // Paragraph by paragraph: most have nothing wrong, and the linter need not read them.
  return text.split(/(\n\s*\n)/u).flatMap((paragraph) => {
    const first = start;
    start += paragraph.length;
    if (!suspicious.test(paragraph)) return [];
    return [...cutPieces(paragraph)].flatMap(({ piece, from }) =>
      suspicious.test(piece)
        ? run(piece, { rules }).validations.flatMap(({ index }): Misprint[] => {
            const at = from + index;
            const right = fullWidth[paragraph.charAt(at)];
            const around = `${paragraph.slice(Math.max(0, at - 2), at)}\n${paragraph.slice(at + 1, at + 3)}`;
            return right === undefined || !besideHan.test(around)
              ? []
              : [{ start: first + at, end: first + at + 1, right }];
          })
        : [],
    );
  });
}

const blank = '[ \\u00a0\\u3000]';
const digit = '[\\d一二三四五六七八九十百千零]';
const tornArticle = `第${blank}+${digit}+${blank}*条|第${digit}+${blank}+条`;
const court = '[\\p{Script=Han}\\d]{1,4}\\s?\\d{0,4}\\s?(?:民|刑|行|执|调|仲|赔|破)\\s?\\p{Script=Han}{0,3}';
const tornCase = `[（(〔](?:19|20)\\d{2}[）)〕](?=[^，。；\\n]{0,20}${blank})\\s?${court}\\s?\\d+\\s?号`;
const torn = new RegExp(`${tornArticle}|${tornCase}`, 'gu');

/** Numbers of articles and cases with spaces forced into them. */
const findTorn = (text: string): Misprint[] =>
  [...text.matchAll(torn)].flatMap(({ 0: whole, index }) => {
    const right = whole.replaceAll(/\s/gu, '');
    return right === whole ? [] : [{ start: index, end: index + whole.length, right }];
  });

/** Half-width marks in Chinese, and spaces in article and case numbers. */
export const findMisprints = (text: string): Misprint[] => [...findMarks(text), ...findTorn(text)];
