import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { buildContent, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { explainerText } from '../site/explainer-text.ts';

/** Where and with what the photograph was taken; a place in the open sea. */
const exif = {
  IFD0: { Make: 'SecretCamera', Model: 'SecretModel', Copyright: 'SecretPerson' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 2/1 3/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 5/1 6/1' },
};

/** What points to the place in a picture's EXIF block (CIPA DC-008, tag 0x8825), little end first. */
const gpsTag = Buffer.from([0x25, 0x88]);

const outDir = outDirFor('media');
const source = join(contentDirFor('media'), 'media', '2024', 'hall.jpg');
const built = join(outDir, 'media', '2024', 'hall.jpg');

beforeAll(async () => {
  const photograph = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#1b5745' } })
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const dir = await writeContent(contentDirFor('media'), {
    'media/2024/hall.jpg': photograph,
    'media/notes.txt': 'SecretPerson took this',
    'explainers/hall.md': `${explainerText({ title: '大厅在哪里？', topic: '调解怎么走' })}\n![服务大厅](/media/2024/hall.jpg)\n`,
  });
  expect(await buildContent(dir, outDir)).toMatchObject({ code: 0, stderr: '' });
});

test('a photograph is published without the place and the camera that are written in it', async () => {
  const original = await sharp(source).metadata();
  expect(original.exif?.includes('SecretCamera')).toBe(true);
  expect(original.exif?.includes(gpsTag)).toBe(true);
  const { exif: left, xmp, iptc } = await sharp(built).metadata();
  expect({ left, xmp, iptc }).toEqual({ left: undefined, xmp: undefined, iptc: undefined });
  expect((await readFile(built)).includes('Secret')).toBe(false);
});

test('a photograph taken sideways is published upright and no wider than it is shown', async () => {
  const { width, height, orientation } = await sharp(built).metadata();
  expect({ width, height, orientation }).toEqual({ width: 1000, height: 2000, orientation: undefined });
});

test('what is no picture is not published', async () => {
  await expect(readFile(join(outDir, 'media', 'notes.txt'))).rejects.toThrow('ENOENT');
});

test('the page shows the picture with its words', async () => {
  const html = await readFile(join(outDir, 'explainers', 'hall', 'index.html'), 'utf8');
  expect(html).toMatch(/<img[^>]*src="\/media\/2024\/hall\.jpg"[^>]*>/u);
  expect(html).toMatch(/<img[^>]*alt="服务大厅"[^>]*>/u);
});
