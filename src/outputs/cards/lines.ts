/**
 * Lines of Chinese text, broken before satori sees them: titles break at phrases and words and come out even, running
 * text fills its lines word by word, and no line starts with a closing mark. (satori alone breaks words and leaves widows.)
 */

const opening = /^[「『（《〈【“‘〔]/u;
const joining = /[「『（《〈【“‘〔·]$/u;
const closing = /^[，。、；：？！）」』》〉】”’〕…—·％%℃]/u;
const endsPhrase = /[，。；：？！）][”’」』》）]?\s?$|\s$/u;
const endsPart = /[、」』》”]$/u;
const clinging = /^[日天月年次件名人元个岁条的了着过吗呢吧]$/u;
const endsBlank = /[，。、；：？！）」』》〉】”’〕]$/u;
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Upper bounds of the advance widths of Noto Sans SC Bold, in em. */
const getCharacterWidth = (character: string): number => {
  if (character > '~') return 1;
  if (/[\s!"'(),\-./:;[\]{}|\\ijlfIrt]/u.test(character)) return 0.42;
  if (/[mwMW%@]/u.test(character)) return 0.98;
  return /[A-Z]/u.test(character) ? 0.79 : 0.66;
};

/** Width in em; the blank half of a closing mark at the end hangs over the edge. */
export const getWidth = (text: string): number => {
  const shown = text.trimEnd();
  return (
    [...shown].reduce((width, character) => width + getCharacterWidth(character), 0) - (endsBlank.test(shown) ? 0.5 : 0)
  );
};

/** How far a line that starts with an opening bracket moves left, in em, so that its ink starts at the edge. */
export const getIndent = (text: string): number => (opening.test(text) ? -0.5 : 0);

const isGlued = (before: string, next: string): boolean =>
  closing.test(next) ||
  joining.test(before) ||
  /^\s/u.test(next) ||
  clinging.test(next) ||
  (/[!-~]$/u.test(before) && /^[!-~]/u.test(next)) ||
  (/[\d一二三四五六七八九十百千万两]个?$/u.test(before) && /^\p{Script=Han}{1,3}$/u.test(next));

/** Pieces of `text` between which a line may break. */
function getPieces(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = pieces.at(-1);
    if (before === undefined || !isGlued(before, segment)) pieces.push(segment);
    else {
      pieces[pieces.length - 1] = before + segment;
      // 「事，」 alone at the start of a line reads badly.
      const earlier = pieces.at(-2);
      if (
        /^\p{Script=Han}$/u.test(before) &&
        closing.test(segment) &&
        earlier !== undefined &&
        !endsPhrase.test(earlier)
      )
        pieces.splice(-2, 2, earlier + before + segment);
    }
  }
  return pieces;
}

/** Fills lines of at most `width` em one after the other. */
function fillLines(text: string, width: number): string[] {
  const pieces = getPieces(text).flatMap((piece) => (getWidth(piece) > width ? [...piece] : [piece]));
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && getWidth(line + piece) > width && !closing.test(piece)) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

const isPhraseBreak = (before: string, next: string): boolean => endsPhrase.test(before) || opening.test(next);

/** Price of a line break between two pieces, in squared em of raggedness. */
const getBreakPrice = (before: string, next: string): number => {
  if (isPhraseBreak(before, next)) return 0;
  return endsPart.test(before) ? 12 : 64;
};

/** Lines of at most `width` em, `extra` more of them than needed, as even as phrases and words allow. */
export function balanceLines(text: string, width: number, extra = 0): string[] {
  const filled = fillLines(text, width);
  const pieces = getPieces(text);
  const count = filled.length + extra;
  if (count < 2 || pieces.some((piece) => getWidth(piece) > width)) return filled;
  const ideal = getWidth(text) / count;
  // best[n][i]: the cheapest way to set the first i pieces in n lines, with the start of its last line.
  const best: ({ price: number; from: number } | undefined)[][] = [[{ price: 0, from: 0 }]];
  for (let n = 1; n <= count; n += 1) {
    const row: (typeof best)[number] = [];
    for (let end = 1; end <= pieces.length; end += 1)
      for (let from = end - 1; from >= 0; from -= 1) {
        const lineWidth = getWidth(pieces.slice(from, end).join(''));
        if (lineWidth > width) break;
        const before = best[n - 1]?.[from];
        if (!before) continue;
        const next = pieces[end];
        const price =
          before.price +
          (lineWidth - ideal) ** 2 +
          (next === undefined ? 0 : getBreakPrice(pieces[end - 1] ?? '', next));
        if (price < (row[end]?.price ?? Infinity)) row[end] = { price, from };
      }
    best.push(row);
  }
  const lines: string[] = [];
  for (let n = count, end = pieces.length; n > 0; n -= 1) {
    const from = best[n]?.[end]?.from;
    if (from === undefined) return filled;
    lines.unshift(pieces.slice(from, end).join('').trim());
    end = from;
  }
  return lines;
}

/** Lines like `fillLines`, a little narrower where the last line would hold one or two characters. */
export function flowLines(text: string, width: number): string[] {
  const lines = fillLines(text, width);
  for (let narrower = width - 0.5; narrower > width * 0.85; narrower -= 0.5) {
    if (getWidth(lines.at(-1) ?? '') > 2.5) return lines;
    const again = fillLines(text, narrower);
    if (again.length === lines.length && getWidth(again.at(-1) ?? '') > 2.5) return again;
  }
  return lines;
}

/** `text` on one line of at most `width` em, ending in … where it had to be cut. */
export function cutLine(text: string, width: number): string {
  if (getWidth(text) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (getWidth(`${cut}${character}…`) > width) break;
    cut += character;
  }
  return `${cut.replace(/[\s·，、。；：]+$/u, '')}…`;
}

/** Text set at a size: `size` and `height` in pixels, `leading` a multiple of the size. */
export interface SetText {
  lines: string[];
  size: number;
  leading: number;
}

/** Height in pixels. */
export const getHeight = ({ lines, size, leading }: SetText): number => Math.round(lines.length * size * leading);

interface Room {
  /** Pixels. */
  width: number;
  height: number;
  /** Sizes to choose from in pixels, largest first. */
  sizes: readonly number[];
  leading: number;
}

/** Lines of several should be this many characters wide or more. */
const fewestCharacters = 5;

/** What a size is worth: fewer lines, and no break inside a phrase, are dearer than a somewhat larger size. */
function getWorth({ lines, size }: SetText): number {
  const rough = lines.filter((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && !isPhraseBreak(before, line) && !before.endsWith('、');
  }).length;
  return size * (1 - 0.04 * (lines.length - 1)) * (rough > 0 ? 0.85 * 0.9 ** (rough - 1) : 1);
}

/**
 * A title at the best size that the room allows. What fits at no size is cut and ends in ….
 */
export function setTitle(text: string, { width, height, sizes, leading }: Room): SetText {
  const candidates = sizes
    .flatMap((size) =>
      [0, 1].map((extra): SetText => ({ lines: balanceLines(text, width / size, extra), size, leading })),
    )
    .filter((set) => getHeight(set) <= height && (set.lines.length === 1 || set.size * fewestCharacters <= width));
  const [first, ...rest] = candidates;
  if (first) return rest.reduce((best, next) => (getWorth(next) > getWorth(best) ? next : best), first);
  const size = sizes.at(-1) ?? 16;
  const lines = fillLines(text, width / size);
  const kept = lines.slice(0, Math.max(1, Math.floor(height / (size * leading))));
  const last = kept.pop() ?? '';
  return { lines: [...kept, cutLine(`${last}……`, width / size).replace(/…+$/u, '…')], size, leading };
}

/** Running text as large as the room allows, whole; `undefined` where it fits at no size. */
export const setText = (text: string, { width, height, sizes, leading }: Room): SetText | undefined =>
  sizes
    .map((size) => ({ lines: flowLines(text, width / size), size, leading }))
    .find((set) => getHeight(set) <= height);
