import { run } from 'zhlint/lib/run.js';
import { findLast } from '../entries/line-index.ts';
import type { Words } from './found-words.ts';

/** A mark that is written wrong, and the right one. */
export interface Misprint extends Words {
  right: string;
}

const fullWidth: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '.': '。' };

/** What the linter looks at, and not the label of a footnote; it is slow, and most texts have nothing of the kind. */
const suspicious =
  /\p{Script=Han}[”’」』）》]?\s?(?:[,;?!]|[:.](?![\w/]))|(?<!\[\^[^\]\s]{1,40}\])[,:;?!]\s?[“‘「『（《]?\p{Script=Han}/u;

/** What stands before a mark, a line break, and what stands behind it: one of both is Chinese. */
const besideHan = /[\p{Script=Han}”’」』）》]\s?\n|\n\s?[“‘「『（《]?\p{Script=Han}/u;

/**
 * zhlint (the maintained linter that runs in Node and in the desk alike; autocorrect is 3 MB of WebAssembly) with one
 * rule: full-width marks in Chinese. Its spaces between Chinese and figures would tear 第1087条 and case numbers apart.
 */
const rules = { fullwidthPunctuation: '，。：；？！', halfwidthPunctuation: '', noSinglePair: false };

/** The linter looks for neighbours from the beginning of what it reads: it is given so many characters at most. */
const longestPiece = 2000;

/** Some words of a text and where they stand there. */
interface Piece {
  text: string;
  start: number;
}

/** A paragraph in pieces for the linter, cut at the ends of sentences where there are any. */
function cutParagraph({ text, start }: Piece): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    const rest = text.slice(from, from + longestPiece);
    const end = from + rest.length < text.length ? rest.search(/(?<=[。！？\n])[^。！？\n]*$/u) : -1;
    const piece = end > 0 ? rest.slice(0, end) : rest;
    pieces.push({ text: piece, start: start + from });
    from += piece.length;
  }
  return pieces;
}

/** The paragraphs that the linter should look at: most have nothing wrong. */
function findSuspects(text: string): Piece[] {
  let start = 0;
  return text.split(/(\n\s*\n)/u).flatMap((paragraph) => {
    const piece = { text: paragraph, start };
    start += paragraph.length;
    return suspicious.test(paragraph) ? cutParagraph(piece).filter((part) => suspicious.test(part.text)) : [];
  });
}

/** Pieces by the handful: a run of the linter takes as long for one word as for a hundred. */
function gather(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let length = Infinity;
  for (const piece of pieces) {
    if (length + piece.text.length > longestPiece) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(piece);
    length += piece.text.length;
  }
  return groups;
}

const border = '\n\n';

const findMarks = (text: string): Misprint[] =>
  gather(findSuspects(text)).flatMap((pieces) => {
    const starts: number[] = [];
    let length = 0;
    for (const piece of pieces) {
      starts.push(length);
      length += piece.text.length + border.length;
    }
    const { validations } = run(pieces.map((piece) => piece.text).join(border), { rules });
    return validations.flatMap(({ index }): Misprint[] => {
      const place = findLast(starts, index);
      const piece = pieces[place]!;
      const at = piece.start + index - starts[place]!;
      const right = fullWidth[text.charAt(at)];
      const around = `${text.slice(Math.max(0, at - 2), at)}\n${text.slice(at + 1, at + 3)}`;
      return right === undefined || !besideHan.test(around) ? [] : [{ start: at, end: at + 1, right }];
    });
  });

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
