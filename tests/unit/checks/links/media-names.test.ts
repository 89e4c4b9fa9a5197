import { expect, test } from 'vitest';
import { validateMediaFileNames } from '../../../../src/checks/links/media-names.ts';
import { createSurroundings, getSummary } from '../../../../src/checks/surroundings.ts';
import { makeSite } from '../../make-portal.ts';

const around = createSurroundings(getSummary([], makeSite(), []), '2026-11-28');
const find = (...names: string[]) => validateMediaFileNames([], { ...around, media: new Set(names) });

test.each([
  ['x.png', 'x.png.webp', '/media/x.png.webp'],
  ['x.webp', 'x.webp.jpg', '/media/x.webp.jpg'],
  ['2021/x.jpg', '2021/x.jpg.webp', '/media/2021/x.jpg.webp'],
])('%s and %s would be written to one address, and the repair says so', (first, second, url) => {
  for (const names of [
    [first, second],
    [second, first],
  ])
    expect(find(...names)).toMatchObject([
      {
        file: `media/${names[1]}`,
        severity: 'error',
        message: expect.stringContaining(`「${url}」`),
        fix: expect.stringContaining('换个文件名'),
      },
    ]);
});

test.each([
  ['x.png', 'x.webp'],
  ['x.gif', 'x.gif.webp'],
  ['a/x.png', 'b/x.png.webp'],
])('%s and %s are published side by side', (...names) => {
  expect(find(...names)).toEqual([]);
});
