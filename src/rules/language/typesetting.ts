import { getWords } from '../entries/words/words.ts';

/**
 * Where lines of Chinese text may end: in headings, which browsers would break between any two characters, and in
 * pictures that break their own lines, share cards and diagrams. No line starts with a closing mark or ends with an
 * opening one (GB/T 15834-2011, 5.1.9; W3C clreq 3.1.3). `budoux` was tried instead of the words of ICU: in 58 of the 104
 * titles shipped it breaks inside a word (邻|居, 上|诉, 纠|纷).
 */

const closing = /^[，。、；：？！）」』》〉】”’〕…—～·％%℃]/u;
const opening = /[「『（《〈【“‘〔]$/u;
const hanging = /[，。、；：？！）」』》〉】”’〕]$/u;
/** Single characters that lead on to what follows; any other one belongs to the word before it (调委·会, 兰山·区). */
const leading = new Set(
  '和与或在把被对从向给为到不没能要可这那第由按用将已再先又也都就才只最更很有是让叫请找谁怎多几两每各我你您他她说谈反微一二三四五六七八九十',
);

/** 日 of 15日 and 了 of 谈成了 go with what stands before them. */
const clinging = /^[日天月年次件名人元个岁条的了着过吗呢吧]$/u;
const number = /[\d一二三四五六七八九十百千万两](?:个|级)?$/u;
const endsPhrase = /[，。；：？！）][”’」』》）]?\s?$|\s$/u;
const opensPhrase = /^[「『（《〈【“‘〔]/u;

const endsWithClosing = (text: string): boolean => closing.test(text.slice(-1));

/** Whether `text` starts with an opening bracket, whose blank half may stand outside the edge. */
export const startsWithOpening = (text: string): boolean => opensPhrase.test(text);

/** Whether a phrase ends between the two: the best place for a line to break. */
export const isPhraseBreak = (before: string, next: string): boolean =>
  endsPhrase.test(before) || startsWithOpening(next);

/**
 * Upper bounds of advance widths in em, measured in Noto Sans SC Bold, the widest of the fonts that are drawn with; the
 * first row that fits decides.
 */
const widths: readonly [characters: RegExp, width: number][] = [
  [/[^\u0020-\u007e]/u, 1],
  [/[\s!'(),\-./:;[\]{}|\\ijlfIrt]/u, 0.44],
  [/[\d"#$*+<=>?^_]/u, 0.6],
  [/[mwMW%]/u, 0.98],
  [/@/u, 1.01],
  [/[A-Z&]/u, 0.79],
];

const getCharacterWidth = (character: string): number =>
  widths.find(([characters]) => characters.test(character))?.[1] ?? 0.66;

/** Width in em; blanks and the blank half of a closing mark at the end hang over the edge. */
export const getWidth = (text: string): number => {
  const shown = text.trimEnd();
  return (
    [...shown].reduce((width, character) => width + getCharacterWidth(character), 0) - (hanging.test(shown) ? 0.5 : 0)
  );
};

/** What no line may tear apart. */
const isBound = (before: string, next: string): boolean =>
  closing.test(next) || opening.test(before) || /^\s/u.test(next);

/** Numbers and Latin words stay whole: 110 torn in two is no number to call. */
const isOneWord = (before: string, next: string): boolean =>
  isBound(before, next) || (/[\dA-Za-z]$/u.test(before) && /^[\dA-Za-z]/u.test(next));

/** A name with a dot, a number and what it counts, a word and its particle. */
const isJoined = (before: string, next: string): boolean =>
  isBound(before, next) ||
  before.endsWith('·') ||
  (clinging.test(next) && !endsWithClosing(before)) ||
  (/[!-~]$/u.test(before) && /^[!-~]/u.test(next)) ||
  (number.test(before) && /^\p{Script=Han}{1,3}$/u.test(next));

/** Words of one phrase: 在学校, 调委会. */
const isOnePhrase = (before: string, next: string, last: string): boolean =>
  isJoined(before, next) ||
  leading.has(last) ||
  (/^\p{Script=Han}$/u.test(next) && !leading.has(next) && !endsWithClosing(before));

/** 「事，」 alone at the start of a line reads badly. */
const isLoneWord = (before: string, next: string): boolean =>
  /^\p{Script=Han}$/u.test(next.charAt(0)) && closing.test(next.charAt(1)) && !endsPhrase.test(before);

/** So many characters at the end of what has been joined tell whether it goes on. */
const told = 4;

/** Joins parts as long as they belong together: `before` is the end of what has been joined, `last` the last part of it. */
function join(parts: Iterable<string>, belongs: (before: string, next: string, last: string) => boolean): string[] {
  const pieces: string[][] = [];
  let [before, last] = ['', ''];
  for (const part of parts) {
    const piece = pieces[pieces.length - 1];
    const goesOn = piece !== undefined && belongs(before, part, last);
    if (goesOn) piece.push(part);
    else pieces.push([part]);
    before = `${goesOn ? before : ''}${part}`.slice(-told);
    last = part;
  }
  return pieces.map((piece) => piece.join(''));
}

/** `text` cut into phrases, between which a line of large type ends best. */
export const getPhrases = (text: string): string[] => join(join(getWords(text), isOnePhrase), isLoneWord);

/** `text` cut into words, with what must not be torn from them, between which running text breaks well. */
export const getJoinedWords = (text: string): string[] => join(join(getWords(text), isJoined), isLoneWord);

/** `text` cut into characters, numbers and Latin words, with their marks: what fills a small label of few characters a line. */
export const getSmallPieces = (text: string): string[] => join(text, isOneWord);

/** What becomes of a piece that no line can hold, from the mildest cut to the last. */
const cuts = [getJoinedWords, getSmallPieces, (piece: string) => join(piece, isBound), (piece: string) => [...piece]];

/** The pieces, those of them cut smaller that are wider than `width` em. */
export const cutToWidth = (pieces: readonly string[], width: number): readonly string[] =>
  cuts.reduce((all, cut) => all.flatMap((piece) => (getWidth(piece) > width ? cut(piece) : [piece])), pieces);

/** Fills lines of at most `width` em with pieces, one after the other; together they are the text. */
export function fillLines(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of cutToWidth(pieces, width)) {
    if (line !== '' && getWidth(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}
