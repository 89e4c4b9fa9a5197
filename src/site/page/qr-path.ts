import { encode } from 'uqr';

/** A QR code as one dashed line: the side of the square in modules, the line, and the lengths of its dashes. */
export interface QrPath {
  size: number;
  path: string;
  dashes: string;
}

/** The QR code of `url`: one line to and fro through all rows, whose dashes are the dark squares: a third of the bytes of a square for each. */
export function getQrPath(url: string): QrPath {
  const { data, size } = encode(url, { border: 1 });
  const path = `M0 .5${data.map((_, y) => `h${y % 2 === 0 ? '' : '-'}${size}`).join('v1')}`;
  // The step to the next row is light, like the border at which it is taken; a dash comes first, so the first has no length.
  const cells = data.flatMap((row, y) => [...(y % 2 === 0 ? row : [...row].reverse()), false]);
  const runs = cells
    .map((isDark) => (isDark ? '#' : ' '))
    .join('')
    .match(/#+| +/gu);
  return { size, path, dashes: [0, ...(runs ?? []).map(({ length }) => length)].join(' ') };
}
