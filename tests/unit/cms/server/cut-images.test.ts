import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { refuseUnreadable } from '../../../../cms/server/drafts/decode-image.ts';
import { readImages } from '../../../../src/content/media-folder.ts';
import { jpegWithPreview, moving, movingPng, noisy } from '../../pictures.ts';

/** Pictures of every kind that may be uploaded, in all ways in which they are put together, with the endings of their names. */
const pictures: [what: string, ending: string, content: Buffer][] = [
  ['a JPG', 'jpg', await noisy().jpeg().toBuffer()],
  ['a JPG of several scans', 'jpg', await noisy().jpeg({ progressive: true }).toBuffer()],
  ['a JPG with a preview', 'jpg', await jpegWithPreview()],
  ['a PNG', 'png', await noisy(20, 15).png().toBuffer()],
  ['a PNG of seven passes', 'png', await noisy(20, 15).png({ progressive: true }).toBuffer()],
  ['a PNG that moves', 'png', await movingPng()],
  ['a GIF', 'gif', await noisy(20, 15).gif().toBuffer()],
  ['a GIF that moves', 'gif', await (await moving()).gif().toBuffer()],
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
  ['a WebP that moves', 'webp', await (await moving()).webp().toBuffer()],
  ['an AVIF', 'avif', await noisy(20, 15).avif().toBuffer()],
  [
    'an AVIF with notes',
    'avif',
    await noisy(20, 15)
      .avif()
      .withExif({ IFD0: { Artist: 'A' } })
      .toBuffer(),
  ],
];

const refusalOf = (ending: string, content: Buffer) =>
  refuseUnreadable([{ path: `content/media/现场.${ending}`, content }], '李编').then(
    () => undefined,
    (error: Error) => error.message,
  );

test.each(pictures)('%s is taken whole, and refused wherever it is cut off', async (_, ending, content) => {
  expect(await refusalOf(ending, content)).toBeUndefined();
  const refusals = new Set<string | undefined>();
  for (let length = 0; length < content.length; length += 1)
    refusals.add(await refusalOf(ending, content.subarray(0, length)));
  expect(refusals).not.toContain(undefined);
  for (const refusal of refusals)
    expect(refusal).toMatch(/^没有上传：「现场\.\w+」.*请用看图软件打开看看，另存一份，再上传。$/u);
});

test.each(pictures.filter(([, ending]) => ending !== 'gif' && ending !== 'avif'))(
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

test('what is cut off reaches no decoder, but an AVIF between two of its boxes', async () => {
  const decoder = vi.spyOn(sharp.prototype, 'metadata');
  for (const [, ending, content] of pictures)
    if (ending !== 'avif') await refusalOf(ending, content.subarray(0, content.length - 1));
  expect(decoder).not.toHaveBeenCalled();
  decoder.mockRestore();
});

test('a frame that is damaged is found, although it is not the first', async () => {
  const content = await (await moving()).webp({ lossless: true }).toBuffer();
  const pixels = content.lastIndexOf('VP8L') + 20;
  content.fill(0, pixels, pixels + 100);
  expect(await refusalOf('webp', content)).toContain('不完整');
});

test.each(['avis', 'avif'])(
  'an AVIF that moves is refused in words, whichever of its brands is first: %s',
  async (brand) => {
    const content = Buffer.from(`\0\0\0\x14ftyp${brand}\0\0\0\0avis`);
    expect(await refusalOf('avif', content)).toBe(
      '没有上传：「现场.avif」其实是 会动的 AVIF 文件，不能上传。请另存为 JPG 或 PNG，再上传。',
    );
  },
);
