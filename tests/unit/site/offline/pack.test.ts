import { expect, test } from 'vitest';
import { pack, unpack } from '../../../../src/site/offline/pack.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('what was packed comes out again: pages, files, bytes of any kind, also none', () => {
  const items = [
    {
      path: '/explainers/leak/',
      page: { title: '漏水\n', styles: ['/a.css'], scripts: [] },
      bytes: encode('<main>\n漏水</main>'),
    },
    { path: '/search-index/a/0.bin', bytes: Uint8Array.of(10, 0, 255, 10) },
    { path: '/empty', bytes: new Uint8Array() },
  ];
  expect(unpack(pack(items))).toEqual(items);
});

test('a part without anything is one', () => {
  expect(unpack(pack([]))).toEqual([]);
});
