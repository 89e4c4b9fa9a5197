import { encode } from 'uqr';
import type { CardElement } from './element.ts';
import { ink } from './palette.ts';

/** Dark runs of a row as one path, which is far shorter than a square for each module. */
const drawRow = (cells: boolean[], y: number): string => {
  const runs = cells
    .map((isDark) => (isDark ? '#' : ' '))
    .join('')
    .matchAll(/#+/gu);
  return Array.from(runs, ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('');
};

/** The QR code of `url`, at most `size` pixels wide in whole pixels a module; the paper around it is its quiet zone. */
export function drawQr(url: string, size: number): CardElement {
  const { data, size: modules } = encode(url, { border: 0, ecc: 'M' });
  const scale = Math.max(1, Math.floor(size / modules));
  const width = scale * modules;
  const path = `<path transform="scale(${scale})" shape-rendering="crispEdges" fill="${ink}" d="${data.map(drawRow).join('')}"/>`;
  return { type: 'div', props: { style: { flexShrink: 0 }, ink: { width, height: width, svg: path } } };
}
