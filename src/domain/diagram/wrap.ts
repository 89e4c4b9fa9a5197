/** Diagrams are this many units wide: one unit is about a pixel on a small phone. */
export const diagramWidth = 360;

const closing = /^[，。、；：？！）」』》〉】”’%]/u;

/** Width of `text` in units at `size` units a Chinese character; Latin letters and figures take little more than half. */
export const getTextWidth = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + (/[\u0020-\u007e]/u.test(character) ? 0.58 : 1), 0) * size;

/** Breaks `text` into lines of at most `width` units; a line never starts with a closing mark. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && getTextWidth(line + character, size) > width && !closing.test(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}
