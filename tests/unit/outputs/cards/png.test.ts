import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePalettePng } from '../../../../src/outputs/cards/png.ts';

const makePixels = (width: number, height: number, colorAt: (x: number, y: number) => number[]) =>
  Buffer.from(
    Array.from({ length: width * height }, (_, at) => [...colorAt(at % width, Math.floor(at / width)), 255]).flat(),
  );

test('keeps every pixel', async () => {
  const pixels = makePixels(9, 30, (x, y) => [x * 20, y > 12 && y < 20 ? 7 : y, 200]);
  const png = encodePalettePng({ pixels, width: 9, height: 30 });
  const decoded = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(decoded.info).toMatchObject({ width: 9, height: 30 });
  expect(decoded.data.equals(pixels)).toBe(true);
});

test('leaves pictures of more than 256 colours to others', () => {
  const pixels = makePixels(20, 20, (x, y) => [x, y, 0]);
  expect(encodePalettePng({ pixels, width: 20, height: 20 })).toBeUndefined();
});
