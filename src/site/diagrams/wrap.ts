/** Diagrams are this many units wide: one unit is about a pixel on a small phone. */
export const diagramWidth = 360;

const opening = /[（「『《〈【“‘]$/u;

const closing = /^[，。、；：？！）」』》〉】”’%]/u;

/** A character, or a number or word of Latin letters, with the closing marks behind it, at the end of a line. */
const lastWithMarks = /(?:[\dA-Za-z]+|[^，。、；：？！）」』》〉】”’%])[，。、；：？！）」』》〉】”’%]*$/u;

/** Numbers and Latin words stay whole: 110 torn in two is no number to call. */
const wholes = /[\dA-Za-z]+|[^]/gu;

/** Width of `text` in units at `size` units a Chinese character; Latin letters and figures take little more than half. */
export const getTextWidth = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + (/[\u0020-\u007e]/u.test(character) ? 0.58 : 1), 0) * size;

/** What goes down to the next line before `piece`: what may not be torn from it, and nothing where both would not fit. */
function getCarried(line: string, piece: string, width: number, size: number): string {
  const carried = (closing.test(piece) ? lastWithMarks : opening).exec(line)?.[0] ?? '';
  return carried === line || getTextWidth(carried + piece, size) > width ? '' : carried;
}

/**
 * Breaks `text` into lines of at most `width` units; a closing mark takes the character before it to the next line, and
 * an opening one goes there itself.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = (text.match(wholes) ?? []).flatMap((whole) =>
    getTextWidth(whole, size) > width ? [...whole] : whole,
  );
  for (const piece of pieces) {
    if (line !== '' && getTextWidth(line + piece, size) > width) {
      const carried = getCarried(line, piece, width, size);
      lines.push(line.slice(0, line.length - carried.length));
      line = carried;
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}
