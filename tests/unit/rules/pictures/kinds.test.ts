import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { mostBlocks } from '../../../../src/rules/pictures/jpeg.ts';
import { findPictureFault, hasNotes, isMoving, isWhole, mostParts } from '../../../../src/rules/pictures/kinds.ts';
import {
  closed,
  crowdedJpeg,
  crowdedPng,
  cut,
  jpegs,
  jpegWithPreview,
  moving,
  movingPng,
  noisy,
  repeatedJpeg,
} from '../../pictures.ts';

/** Bytes in hexadecimal, with names of four letters as they are. */
const bytes = (text: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      text
        .trim()
        .split(/\s+/u)
        .map((part) => (/^"/u.test(part) ? Buffer.from(part.replaceAll('"', '')) : Buffer.from(part, 'hex'))),
    ),
  );

const png = '89 "PNG" 0d0a1a0a';
const gif = '"GIF89a" 0100 0100 00 00 00';
const ftyp = '00000010 "ftyp" "avif" 00000000';

test.each([
  ['a JPG that is filled up before a marker', 'ffd8 ffe0 0004 0000 ffda 0003 00 12 ffff ffd9'],
  ['a JPG that starts again on its way, and means a mark by a mark', 'ffd8 ffda 0003 00 12 ff00 34 ffd0 56 ffd9'],
  ['a JPG with something behind its end', 'ffd8 ffda 0003 00 12 ffd9 "film"'],
  ['a PNG with something behind its end', `${png} 00000000 "IEND" 00000000 "more"`],
  ['a GIF with colours of its own for an image', `${gif} 2c 0000 0000 0100 0100 80 000000 000000 02 02 4401 00 3b`],
  ['a GIF with a note of several parts', `${gif} 21 fe 02 6161 01 3b 00 3b`],
  ['an AVIF whose last box leaves its length open', `${ftyp} 00000000 "mdat" 01`],
  ['an AVIF with a box whose length takes eight bytes', `${ftyp} 00000001 "mdat" 0000000000000011 01`],
  ['what is of another kind', '"%PDF-1.7"'],
  ['nothing', ''],
])('%s is all there', (_, text) => {
  expect(isWhole(bytes(text))).toBe(true);
});

test.each([
  ['a JPG whose end stands in its notes', 'ffd8 ffe1 0004 ffd9 ffda 0003 00 12'],
  ['a JPG whose notes are longer than itself', 'ffd8 ffe1 ffff ffd9'],
  ['a JPG that has no picture before its end', 'ffd8 ffe0 0004 0000 ffd9'],
  ['a JPG with the head of a picture and no picture', 'ffd8 ffc0 000b 08 0008 0008 01 01 11 00 ffd9'],
  ['a PNG whose last chunk has no checksum', `${png} 00000000 "IEND" 0000`],
  ['a GIF whose trailer stands in a note', `${gif} 21 fe 01 3b 00`],
  ['a GIF with something between its parts', `${gif} 00 3b`],
  ['a WebP that is longer than it is', '"RIFF" 05000000 "WEBP"'],
  ['an AVIF with half a head of a box', `${ftyp} 00000008`],
  ['an AVIF with a box that is shorter than its head', `${ftyp} 00000004 "mdat"`],
  ['an AVIF with a box longer than any file', `${ftyp} 00000001 "mdat" ffffffffffffffff`],
])('%s is not', (_, text) => {
  expect(isWhole(bytes(text))).toBe(false);
});

test('whatever stands behind the first bytes of a kind, an answer comes', () => {
  const heads = [png, gif, ftyp, 'ffd8 ff', '"RIFF" 04000000 "WEBP"'].map(bytes);
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      const content = new Uint8Array([...head, ...rest]);
      expect([typeof isWhole(content), typeof isMoving(content)]).toEqual(['boolean', 'boolean']);
    }),
  );
});

test.each(jpegs)('a JPG %s is all there, and is not wherever it was cut off and closed again', (_, content) => {
  expect(isWhole(content)).toBe(true);
  // Of neighbouring cuts one is tried, of the last ones all: a few bits are missed most easily.
  const cuts = Array.from({ length: content.length - 5 }, (__, index) => 3 + index);
  const tried = cuts.filter((length) => length % 13 === 0 || length > content.length - 40);
  const taken = tried.filter((length) => isWhole(closed(content.subarray(0, length))));
  expect(taken).toEqual([]);
});

test('a JPG whose preview is all there is not, where the picture was cut off and closed again', async () => {
  const content = await jpegWithPreview();
  expect(isWhole(content)).toBe(true);
  for (const part of [0.6, 0.8, 0.95]) expect(isWhole(closed(cut(content, part)))).toBe(false);
});

/** Sixteen blocks of grey in one go: code 0 says that nothing differs, and that a block ends. */
const grey = (data: string, interval = '') =>
  bytes(
    `ffd8 ffc0 000b 08 0010 0040 01 01 11 00 ffc4 0014 00 01${'00'.repeat(15)} 00 ffc4 0014 10 01${'00'.repeat(15)} 00 ${interval} ffda 0008 01 01 00 00 3f 00 ${data} ffd9`,
  );

test.each([
  ['all blocks in one go', grey('00 00 00 00'), true],
  ['a byte too few', grey('00 00 00'), false],
  ['blocks that start again on their way', grey('00 00 ffd0 00 00', 'ffdd 0004 0008'), true],
  ['one part of those too few', grey('00 00', 'ffdd 0004 0008'), false],
  ['a part of those cut short', grey('00 ffd0 00 00', 'ffdd 0004 0008'), false],
  ['more than all', grey('00 00 00 00 00 00'), true],
])('a JPG of grey blocks: %s', (_, content, whole) => {
  expect(isWhole(content)).toBe(whole);
});

test('a JPG of arithmetic codes, of codes that stand elsewhere, or larger than anybody takes is left to decoders', () => {
  const scan = 'ffda 0008 01 01 00 00 3f 00 00';
  for (const frame of [
    'ffc9 000b 08 0010 0040 01 01 11 00',
    'ffc0 000b 08 0010 0040 01 01 11 00',
    'ffc2 000b 08 ffff ffff 01 01 11 00',
  ])
    expect(isWhole(bytes(`ffd8 ${frame} ${scan} ffd9`))).toBe(true);
});

test('what a JPG claims costs no more than what it holds', () => {
  const frame = 'ffc2 000b 08 4000 3fff 01 01 11 00';
  const codes = `ffc4 0014 10 01${'00'.repeat(15)} e0`;
  const scans = 'ffda 0008 01 01 00 01 3f 00 00 '.repeat(2000);
  expect(isWhole(bytes(`ffd8 ${frame} ${codes} ${scans} ffd9`))).toBe(false);
});

const still = noisy(20, 15);

test.each([
  ['a GIF', (await moving()).gif(), still.clone().gif()],
  ['a WebP', (await moving()).webp(), still.clone().webp()],
  ['a WebP without loss', (await moving()).webp({ lossless: true }), still.clone().webp({ lossless: true })],
] as const)('%s of several frames moves, one of one does not', async (_, several, one) => {
  expect([await several.toBuffer(), await one.toBuffer()].map(isMoving)).toEqual([true, false]);
});

test('a PNG of several frames moves, one of one and a sound JPG do not', async () => {
  const [, jpeg] = jpegs[0]!;
  expect([await movingPng(), await still.clone().png().toBuffer(), jpeg].map(isMoving)).toEqual([true, false, false]);
});

test.each([
  ['a PNG whose one frame is said to be all', `${png} 00000008 "acTL" 00000001 00000000 00000000`, false],
  ['a PNG with a name for frames behind its end', `${png} 00000000 "IEND" 00000000 00000008 "acTL" 00000002`, false],
  ['a WebP with one frame', '"RIFF" 10000000 "WEBP" "ANMF" 00000000', false],
  [
    'a WebP with frames behind an odd chunk',
    '"RIFF" 20000000 "WEBP" "ICCP" 01000000 0000 "ANMF" 00000000 "ANMF" 00000000',
    true,
  ],
  ['an AVIF of a sequence', '00000014 "ftyp" "avif" 00000000 "avis"', true],
  ['an AVIF whose version only looks like one', '00000010 "ftyp" "avif" "avis"', false],
])('%s', (_, text, moves) => {
  expect(isMoving(bytes(text))).toBe(moves);
});

test('a picture may have a crowd of parts of itself, but of nothing else', async () => {
  // Of the head of a PNG and of what sharp writes before a JPEG some dozens are left over.
  const makers = [crowdedPng, crowdedJpeg];
  for (const make of makers) {
    expect(findPictureFault(await make(mostParts.all - 50))).toBeUndefined();
    expect(findPictureFault(await make(mostParts.all + 1))).toBe('crowded');
  }
  const rows = `${png} ${'00000000 "IDAT" 00000000 '.repeat(mostParts.all * 2)} 00000000 "IEND" 00000000`;
  expect(findPictureFault(bytes(rows))).toBeUndefined();
  expect(
    findPictureFault(bytes(`${png} 00000000 "IEND" 00000000 ${'00000000 "tEXt" 00000000 '.repeat(2000)}`)),
  ).toBeUndefined();
});

test.each(['iCCP', 'iTXt', 'zTXt'])(
  'a picture may have a few parts named %s, which decoders unpack, and no crowd of them',
  async (name) => {
    expect(findPictureFault(await crowdedPng(mostParts.packed, name))).toBeUndefined();
    expect(findPictureFault(await crowdedPng(mostParts.packed + 1, name))).toBe('crowded');
  },
);

test('a few bytes of a JPG cannot speak of all its blocks again and again', () => {
  const blocks = repeatedJpeg(0).blocks;
  const scans = Math.floor(mostBlocks / blocks);
  expect(findPictureFault(repeatedJpeg(scans + 1).content)).toBe('repeated');
  expect(findPictureFault(repeatedJpeg(2).content)).toBe('incomplete');
  expect(repeatedJpeg(100).content.length).toBeLessThan(50_000);
});

const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 6/1 0/1' } };

test.each(['jpeg', 'png', 'webp'] as const)(
  'notes of a camera are found in a %s, and none where there are none',
  async (kind) => {
    const plain = () => blank.clone().toFormat(kind);
    expect(hasNotes(await plain().toBuffer())).toBe(false);
    expect(hasNotes(await plain().withExif(place).toBuffer())).toBe(true);
    expect(hasNotes(await plain().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').toBuffer())).toBe(true);
  },
);

test.each([
  ['the notes of agencies in a JPG', 'ffd8 ffed 0004 0000 ffd9', true],
  ['what looks like notes in the data of a JPG', 'ffd8 ffda 0003 00 12 ff00 e1 ffd9', false],
  ['words in a PNG', `${png} 00000000 "tEXt" 00000000 00000000 "IEND" 00000000`, true],
  ['a WebP that is cut in its notes', '"RIFF" 20000000 "WEBP" "EXIF" 10000000', true],
  ['another kind', '"%PDF-1.7"', false],
  ['nothing', '', false],
])('%s: %s', (_, text, isFound) => {
  expect(hasNotes(bytes(text))).toBe(isFound);
});
