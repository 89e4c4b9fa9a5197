import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { readImages } from '../../../src/content/media-folder.ts';
import { getPublishedSize } from '../../../src/rules/entries/image-facts.ts';
import { writeMedia } from '../../../src/outputs/media.ts';
import { makePdf } from '../pdfs.ts';

const camera = 'Camera of a Nobody';

/** A photograph on its side that knows where it was taken. */
const photograph = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } })
    .jpeg()
    .withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Make: camera, Copyright: 'Nobody' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '35/1 6/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '118/1 21/1 0/1',
        },
      },
    })
    .toBuffer();

let dir: string;
let out: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mingli-media-'));
  out = join(dir, 'out');
  await mkdir(join(dir, 'media', '2021'), { recursive: true });
  const plain = sharp({ create: { width: 3200, height: 100, channels: 4, background: '#24680080' } });
  await Promise.all([
    writeFile(join(dir, 'media', 'photo.jpg'), await photograph()),
    writeFile(join(dir, 'media', '2021', 'PHOTO.JPEG'), await photograph()),
    writeFile(join(dir, 'media', 'wide.png'), await plain.clone().png().toBuffer()),
    writeFile(join(dir, 'media', 'wide.webp'), await plain.clone().webp().toBuffer()),
    writeFile(join(dir, 'media', 'page.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    writeFile(join(dir, 'media', 'notes.txt'), 'private'),
    writeFile(join(dir, 'media', '2021', 'guide.pdf'), makePdf()),
  ]);
  const names = ['photo.jpg', '2021/PHOTO.JPEG', 'wide.png', 'wide.webp', 'page.svg', 'notes.txt', '2021/guide.pdf'];
  await writeMedia(dir, names, out);
});

const read = (name: string) => readFile(join(out, 'media', name));

test('the photograph to begin with knows its camera and its place', async () => {
  const before = await sharp(await photograph()).metadata();
  expect(before.orientation).toBe(6);
  expect(before.exif?.toString('latin1')).toContain(camera);
  // 0x8825 is the tag that points to the GPS block.
  expect(before.exif?.includes(Buffer.from([0x25, 0x88])) || before.exif?.includes(Buffer.from([0x88, 0x25]))).toBe(
    true,
  );
});

test.each(['photo.jpg', 'photo.jpg.webp', '2021/PHOTO.JPEG'])('%s no longer knows where it was taken', async (name) => {
  const bytes = await read(name);
  const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
  expect({ exif, xmp, iptc, orientation }).toEqual({
    exif: undefined,
    xmp: undefined,
    iptc: undefined,
    orientation: undefined,
  });
  expect(bytes.toString('latin1')).not.toContain(camera);
  expect(bytes.toString('latin1')).not.toContain('Exif');
});

test.each(['photo.jpg', 'photo.jpg.webp'])('%s is turned upright', async (name) => {
  expect(await sharp(await read(name)).metadata()).toMatchObject({ width: 20, height: 40 });
});

test.each([
  ['wide.png', 'png'],
  ['wide.png.webp', 'webp'],
  ['wide.webp', 'webp'],
  ['wide.webp.jpg', 'jpeg'],
])('%s is no wider than a screen', async (name, format) => {
  expect(await sharp(await read(name)).metadata()).toMatchObject({ width: 1600, height: 50, format });
});

test('says of each picture how large it is published', async () => {
  const facts = await readImages(dir, ['photo.jpg', 'wide.png', 'page.svg']);
  expect(facts.map(getPublishedSize)).toEqual([{ width: 20, height: 40 }, { width: 1600, height: 50 }, undefined]);
});

test.each([
  [90, 20_000],
  [1, 30_000],
  [1, 65_000],
  [3, 16_384],
  [30_000, 1],
])('a picture of %i × %i pixels is written as large as is said of it', async (width, height) => {
  const name = `${width}.png`;
  const home = await mkdtemp(join(tmpdir(), 'mingli-media-'));
  await mkdir(join(home, 'media'));
  await sharp({ create: { width, height, channels: 3, background: '#246' } }).toFile(join(home, 'media', name));
  await writeMedia(home, [name], join(home, 'out'));
  const [facts] = await readImages(home, [name]);
  const written = [name, `${name}.webp`].map(async (file) => sharp(join(home, 'out/media', file)).metadata());
  const { width: w, height: h } = getPublishedSize(facts!)!;
  expect((await Promise.all(written)).map((one) => [one.width, one.height])).toEqual([
    [w, h],
    [w, h],
  ]);
});

test('hands on a PDF as it is', async () => {
  expect(await read('2021/guide.pdf')).toEqual(makePdf());
});

test('leaves out what it cannot write anew', async () => {
  expect((await readdir(join(out, 'media'))).sort()).toEqual(
    ['2021', 'photo.jpg', 'photo.jpg.webp', 'wide.png', 'wide.png.webp', 'wide.webp', 'wide.webp.jpg'].sort(),
  );
});
