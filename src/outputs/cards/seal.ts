import type { CardSignature } from './card.ts';
import { type CardElement, row, textStack } from './element.ts';
import { seal } from './palette.ts';

/** Columns of the mark, right to left as on a real seal; two characters stand one above the other. */
const getColumns = (characters: string[]): string[][] =>
  characters.length < 4 ? [characters] : [characters.slice(2), characters.slice(0, 2)];

/** The mark of a portal, `size` pixels high, and no wider than its place. */
function drawDrawing({ shapes, viewBox, ratio }: NonNullable<CardSignature['drawing']>, size: number): CardElement {
  const width = Math.round(size * Math.min(ratio, 1));
  const height = Math.round(width / ratio);
  const svg = `<svg width="${width}" height="${height}" viewBox="${viewBox}">${shapes}</svg>`;
  return row(
    { width, height: size, flexShrink: 0, alignItems: 'center' },
    { type: 'div', props: { style: { flexShrink: 0 }, ink: { width, height, svg } } },
  );
}

/** The red mark, or the portal's own drawing, `size` pixels high. */
export function drawSeal({ seal: text, drawing }: CardSignature, size: number): CardElement {
  if (drawing) return drawDrawing(drawing, size);
  const columns = getColumns([...text].slice(0, 4));
  const rows = Math.max(1, ...columns.map(({ length }) => length));
  const cell = Math.round((size * 0.8) / Math.max(rows, columns.length));
  return row(
    {
      width: Math.max(Math.round(size * 0.9), Math.round(cell * columns.length + size * 0.2)),
      height: size,
      flexShrink: 0,
      alignItems: 'center',
      justifyContent: 'center',
      backgroundColor: seal,
      borderRadius: Math.round(size * 0.1),
      color: '#fff',
      fontWeight: 700,
    },
    ...columns.map((characters) => textStack(characters, Math.round(cell * 0.94), cell)),
  );
}
