import { type CardElement, column, row, textStack } from './element.ts';
import { paper, toSpine, toSpineLine } from './palette.ts';
import { cutLine } from './lines.ts';

/** Text written from top to bottom in at most `height` pixels. */
export function drawVertical(text: string, height: number, largest: number): CardElement {
  const characters = [...text.replaceAll(/\s/gu, '')];
  const size = Math.max(Math.round(largest * 0.6), Math.min(largest, Math.floor(height / (characters.length * 1.2))));
  const shown = [...cutLine(characters.join(''), Math.floor(height / (size * 1.2)))];
  return textStack(shown, size, Math.round(size * 1.2));
}

/** The spine of the book: a band in the colour of `hue` with `text` down it, and a thin line beside the band. */
export const drawSpine = (
  text: string,
  hue: number,
  { width, height, top, size }: { width: number; height: number; top: number; size: number },
): CardElement =>
  row(
    { width: width + 14, height, flexShrink: 0 },
    column(
      {
        width,
        height,
        alignItems: 'center',
        paddingTop: top,
        backgroundColor: toSpine(hue),
        color: paper,
        fontWeight: 700,
      },
      drawVertical(text, height - 2 * top, size),
    ),
    row({ width: 4, height, marginLeft: 10, backgroundColor: toSpineLine(hue) }),
  );
