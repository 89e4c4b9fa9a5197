import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { validateImageFiles } from '../../../src/checks/links/image-files.ts';
import { readImages } from '../../../src/content/media-folder.ts';
import { cut, damage, giantPng, noisy } from '../pictures.ts';

let dir: string;

const photograph = (width: number, exif: Record<string, Record<string, string>>) =>
  sharp({ create: { width, height: 20, channels: 3, background: '#246' } })
    .jpeg()
    .withExif(exif)
    .toBuffer();

const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '35/1 6/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '118/1 21/1 0/1',
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mingli-images-'));
  await mkdir(join(dir, 'media', '2021'), { recursive: true });
  const write = async (name: string, bytes: Buffer | string) => writeFile(join(dir, 'media', name), bytes);
  await write('place.jpg', await photograph(40, { IFD3: place }));
  await write(
    '2021/words.jpg',
    await photograph(40, { IFD0: { ImageDescription: 'Tel 13812345678', Artist: 'zhangsan@qq.com' } }),
  );
  await write('wide.jpg', await photograph(8001, {}));
  await write('fine.jpg', await photograph(1600, { IFD0: { Make: 'Camera 2021-03-07' } }));
  await write('broken.jpg', 'no picture');
  await write('cut.jpg', cut(await noisy().jpeg().toBuffer(), 0.5));
  await write('nearly.jpg', cut(await noisy().jpeg().toBuffer(), 0.99));
  await write('damaged.png', damage(await noisy().png().toBuffer()));
  await write('empty.png', '');
  await write('giant.png', giantPng());
  await write('png.jpg', await noisy().png().toBuffer());
  await write('moving.gif', await noisy().gif().toBuffer());
  await write('notes.txt', '13812345678');
});

const find = async (...names: string[]) =>
  validateImageFiles(await readImages(dir, names)).map(({ file, rule, severity }) => `${file} ${rule} ${severity}`);

test('a picture that knows where it was taken is told of', async () => {
  expect(await find('place.jpg')).toEqual(['media/place.jpg image-place warning']);
});

test('what a camera or its owner wrote into a picture points to nobody', async () => {
  expect(await find('2021/words.jpg')).toEqual([
    'media/2021/words.jpg privacy-mobile error',
    'media/2021/words.jpg privacy-email error',
  ]);
});

test('a picture wider than any page needs is told of', async () => {
  expect(await find('wide.jpg')).toEqual(['media/wide.jpg image-large warning']);
});

test('an ordinary picture passes, and what is called otherwise is left out', async () => {
  expect(await find('fine.jpg', 'notes.txt')).toEqual([]);
});

test.each([
  ['words instead of a picture', 'broken.jpg', 'image-broken error'],
  ['a picture that was cut off', 'cut.jpg', 'image-broken error'],
  ['a picture whose last part was cut off', 'nearly.jpg', 'image-broken error'],
  ['a picture damaged in the middle', 'damaged.png', 'image-broken error'],
  ['nothing', 'empty.png', 'image-empty error'],
  ['more pixels than there is room for', 'giant.png', 'image-giant error'],
  ['a picture called otherwise', 'png.jpg', 'image-ending error'],
  ['a kind that is not published', 'moving.gif', 'image-kind warning'],
])('%s is told of', async (_, name, found) => {
  expect(await find(name)).toEqual([`media/${name} ${found}`]);
});
