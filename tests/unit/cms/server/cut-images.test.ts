import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { refuseUnreadable } from '../../../../cms/server/pictures/decode-image.ts';
import { readImages } from '../../../../src/content/media-folder.ts';
import {
  closed,
  crowdedJpeg,
  crowdedPng,
  jpegs,
  jpegWithPreview,
  moving,
  movingPng,
  noisy,
  repeatedJpeg,
} from '../../pictures.ts';

/** Pictures that move, of every kind that may be uploaded where it does not. */
const movingPictures: [what: string, ending: string, content: Buffer][] = [
  ['a PNG that moves', 'png', await movingPng()],
  ['a WebP that moves', 'webp', await (await moving()).webp().toBuffer()],
];

/** Pictures of every kind that may be uploaded, in all ways in which they are put together, with the endings of their names. */
const pictures: [what: string, ending: string, content: Buffer][] = [
  ['a JPG', 'jpg', await noisy().jpeg().toBuffer()],
  ['a JPG of several scans', 'jpg', await noisy().jpeg({ progressive: true }).toBuffer()],
  ['a JPG with a preview', 'jpg', await jpegWithPreview()],
  ['a PNG', 'png', await noisy(20, 15).png().toBuffer()],
  ['a PNG of seven passes', 'png', await noisy(20, 15).png({ progressive: true }).toBuffer()],
  ['a WebP', 'webp', await noisy(20, 15).webp().toBuffer()],
  ['a WebP without loss', 'webp', await noisy(20, 15).webp({ lossless: true }).toBuffer()],
  [
    'a WebP with notes',
    'webp',
    await noisy(20, 15)
      .webp()
      .withExif({ IFD0: { Artist: 'A' } })
      .toBuffer(),
  ],
];

const isIncomplete = '不完整，可能没有传完。请用看图软件打开看看，另存一份，再上传。';

const refusalOf = (ending: string, content: Buffer) =>
  refuseUnreadable([{ path: `content/media/现场.${ending}`, content }], '李编').then(
    () => undefined,
    (error: Error) => error.message,
  );

test.each(movingPictures)('%s is refused in words, which say what a page would keep', async (_, ending, content) => {
  expect(await refusalOf(ending, content)).toBe(
    `没有上传：「现场.${ending}」会动，网页上只会留下第一帧。请另存为不会动的 JPG 或 PNG，再上传。`,
  );
});

test.each([
  ['a few', 'png', await crowdedPng(1001)],
  ['very many', 'png', await crowdedPng(30_000)],
  ['a few', 'jpg', await crowdedJpeg(1001)],
])('parts beside a picture that nobody needs, %s in a %s: refused in words', async (_, ending, content) => {
  expect(await refusalOf(ending, content)).toBe(
    `没有上传：「现场.${ending}」里面的附加信息太多：多过 1000 段，或者压缩过的多过 20 段，打开要很久。请用看图软件另存为 JPG 或 PNG，再上传。`,
  );
});

test('a JPG of a few kilobytes that would keep a decoder busy for minutes is refused while others are answered', async () => {
  let answered = 0;
  const others = setInterval(() => (answered += 1), 5);
  // The second is gone through, and only then known to lack something.
  const refusals = [await refusalOf('jpg', repeatedJpeg(100).content), await refusalOf('jpg', repeatedJpeg(6).content)];
  clearInterval(others);
  expect(refusals).toEqual([
    '没有上传：「现场.jpg」分太多遍存（渐进式），打开要很久。请用看图软件另存为普通的 JPG，再上传。',
    `没有上传：「现场.jpg」${isIncomplete}`,
  ]);
  expect(answered).toBeGreaterThan(3);
});

test.each(pictures)('%s is taken whole', async (_, ending, content) => {
  expect(await refusalOf(ending, content)).toBeUndefined();
});

test.each([...pictures, ...movingPictures])('%s is refused wherever it is cut off', async (_, ending, content) => {
  const refusals = new Set<string | undefined>();
  for (let length = 0; length < content.length; length += 1)
    refusals.add(await refusalOf(ending, content.subarray(0, length)));
  expect(refusals).not.toContain(undefined);
  for (const refusal of refusals)
    expect(refusal).toMatch(/^没有上传：「现场\.\w+」.*请用看图软件打开看看，另存一份，再上传。$/u);
});

test.each([...pictures, ...movingPictures])(
  '%s that was cut off is told of in the content folder',
  async (_, ending, content) => {
    const dir = await mkdtemp(join(tmpdir(), 'mingli-cut-'));
    await mkdir(join(dir, 'media'));
    const lengths = Array.from({ length: 40 }, (__, index) =>
      index < 20 ? content.length - index : Math.ceil((content.length * (index - 19)) / 22),
    );
    const names = lengths.map((length) => `${length}.${ending}`);
    for (const [index, length] of lengths.entries())
      await writeFile(join(dir, 'media', names[index]!), content.subarray(0, length));
    const faults = (await readImages(dir, names)).map(({ fault }) => fault);
    expect(faults).toEqual([undefined, ...lengths.slice(1).map(() => 'broken')]);
  },
);

test('what is cut off reaches no decoder', async () => {
  const decoder = vi.spyOn(sharp.prototype, 'metadata');
  for (const [, ending, content] of pictures) await refusalOf(ending, content.subarray(0, content.length - 1));
  expect(decoder).not.toHaveBeenCalled();
  decoder.mockRestore();
});

test.each(jpegs)(
  'a JPG %s that was cut off and closed again is refused as one that was cut off',
  async (_, content) => {
    expect(await refusalOf('jpg', content)).toBeUndefined();
    for (let part = 1; part < 20; part += 1) {
      const length = Math.max(3, Math.floor((content.length * part) / 20));
      expect(await refusalOf('jpg', closed(content.subarray(0, length)))).toBe(`没有上传：「现场.jpg」${isIncomplete}`);
    }
  },
);

test('of several large JPGs at once each is told of by itself: whole it is taken, cut off and closed again it is not', async () => {
  const content = await noisy(1200, 900).jpeg({ quality: 95, progressive: true }).toBuffer();
  expect(content.length).toBeGreaterThan(500_000);
  const cuts = [0.3, 0.9, 0.999].map((part) => closed(content.subarray(0, Math.floor(content.length * part))));
  const refused = `没有上传：「现场.jpg」${isIncomplete}`;
  expect(await Promise.all([content, ...cuts].map((image) => refusalOf('jpg', image)))).toEqual([
    undefined,
    ...cuts.map(() => refused),
  ]);
});
