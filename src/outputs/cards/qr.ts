import { encode } from 'uqr';
import type { CardElement } from './element.ts';
import { ink } from './palette.ts';

/** The QR code of `url`, `size` pixels wide; the paper around it is its quiet zone. */
export function drawQr(url: string, size: number): CardElement {
  const { data, size: modules } = encode(url, { border: 0, ecc: 'M' });
  const d = data
    .flatMap((cells, y) => cells.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return {
    type: 'svg',
    props: {
      width: size,
      height: size,
      viewBox: `0 0 ${modules} ${modules}`,
      'shape-rendering': 'crispEdges',
      style: { flexShrink: 0 },
      children: [{ type: 'path', props: { d, fill: ink } }],
    },
  };
}
