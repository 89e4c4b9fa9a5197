import sharp from 'sharp';
import { expect, test } from 'vitest';
import { toXmp } from '../../../../src/outputs/cards/xmp.ts';
import { embedXmp, encodePalettePng } from '../../../../src/outputs/cards/png.ts';

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

test('carries a packet of metadata that others read, and the same picture', async () => {
  const pixels = makePixels(9, 3, (x) => [x * 20, 0, 200]);
  const png = encodePalettePng({ pixels, width: 9, height: 3 })!;
  const marked = embedXmp(png, toXmp('{"Label":"1","ContentProducer":"某某<助手>"}'));
  const { xmpAsString = '' } = await sharp(marked).metadata();
  const [, aigc = ''] = /<TC260:AIGC>([^<]*)</u.exec(xmpAsString) ?? [];
  expect(aigc.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toBe(
    '{"Label":"1","ContentProducer":"某某<助手>"}',
  );
  expect((await sharp(marked).ensureAlpha().raw().toBuffer()).equals(pixels)).toBe(true);
});

test('leaves pictures of more than 256 colours to others', () => {
  const pixels = makePixels(20, 20, (x, y) => [x, y, 0]);
  expect(encodePalettePng({ pixels, width: 20, height: 20 })).toBeUndefined();
});
