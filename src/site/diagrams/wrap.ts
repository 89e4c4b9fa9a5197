import { fillLines, getSmallPieces, getWidth } from '../../rules/language/typesetting.ts';

/** Diagrams are this many units wide: one unit is about a pixel on a small phone. */
export const diagramWidth = 360;

/** Width of `text` in units at `size` units a Chinese character. */
export const getTextWidth = (text: string, size: number): number => getWidth(text) * size;

/** Breaks `text` into lines of at most `width` units at `size` units a Chinese character. */
export const wrapText = (text: string, width: number, size: number): string[] =>
  fillLines(getSmallPieces(text), width / size);
