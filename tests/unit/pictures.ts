import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A picture of which no two bytes are alike, so that whatever is missing is missed; of several blocks each way, and no larger: all of it is read for each cut. */
export const noisy = (width = 40, height = 30): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#246',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

/** The first part of a picture, as an upload leaves it that was broken off. */
export const cut = (bytes: Buffer, part: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * part));

/** A JPEG as `cut` leaves it, closed by an end marker, so that it looks whole. */
export const closed = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.from([0xff, 0xd9])]);

/** Ways in which encoders put JPEGs together: in one go, scan by scan, coarse or exact colours, without, in four of print. */
export const jpegs: readonly [what: string, content: Buffer][] = await Promise.all(
  Object.entries({
    'in one go': noisy().jpeg(),
    'with exact colours': noisy().jpeg({ chromaSubsampling: '4:4:4' }),
    'of several scans': noisy().jpeg({ progressive: true }),
    'of several scans and an odd size': noisy(37, 29).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }),
    'pressed hard': noisy().jpeg({ mozjpeg: true }),
    'without loss but of numbers': noisy(33, 17).jpeg({ quality: 100 }),
    'of even colour': sharp({ create: { width: 300, height: 200, channels: 3, background: '#246' } }).jpeg({
      progressive: true,
    }),
    'in grey': noisy().grayscale().jpeg(),
    'in grey, of several scans': noisy().grayscale().jpeg({ progressive: true }),
    'in the colours of print': noisy(20, 15).toColourspace('cmyk').jpeg(),
  }).map(async ([what, image]) => [what, await image.toBuffer()] as [string, Buffer]),
);

/** A JPEG with bytes that mean nothing before one of its markers, as many phones write it; decoders warn of them. */
export function withStrayBytes(bytes: Buffer, marker: 'ffdb' | 'ffda' | 'ffd9'): Buffer {
  const at = bytes.lastIndexOf(Buffer.from(marker, 'hex'));
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([0x12, 0x34]), bytes.subarray(at)]);
}

/** A picture with one byte in its middle turned over. */
export function damage(bytes: Buffer): Buffer {
  const damaged = Buffer.from(bytes);
  const middle = Math.floor(bytes.length / 2);
  damaged[middle] = (damaged[middle] ?? 0) ^ 0xff;
  return damaged;
}

/** A picture of several frames. */
export async function moving(): Promise<Sharp> {
  const frames = await Promise.all([1, 2, 3, 4].map(() => noisy(20, 15).raw().toBuffer()));
  return sharp(Buffer.concat(frames), { raw: { width: 20, height: 15 * frames.length, channels: 3, pageHeight: 15 } });
}

function toChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A PNG of 900 million pixels in 109 kB (W3C, Portable Network Graphics). */
export function giantPng(): Buffer {
  const side = 30_000;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    toChunk('IHDR', head),
    toChunk('IDAT', deflateSync(rows)),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG of two frames; decoders that know nothing of that show the first (W3C, Portable Network Graphics, 11.3). */
export async function movingPng(): Promise<Buffer> {
  const png = await noisy(20, 15).png().toBuffer();
  const head = 8 + 25;
  const end = png.length - 12;
  const number = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from([0, 0, 0, value])));
  const control = (order: number) =>
    toChunk('fcTL', Buffer.concat([number(order, 20, 15, 0, 0), Buffer.from([0, 1, 0, 10, 0, 0])]));
  const pixels = png.subarray(head + 8, end - 4);
  return Buffer.concat([
    png.subarray(0, head),
    toChunk('acTL', number(2, 0)),
    control(0),
    png.subarray(head, end),
    control(1),
    toChunk('fdAT', Buffer.concat([number(2), pixels])),
    png.subarray(end),
  ]);
}

/** A JPEG whose notes hold a preview, which comes to an end of its own long before the picture does. */
export async function jpegWithPreview(): Promise<Buffer> {
  const jpeg = await noisy().jpeg().toBuffer();
  const preview = await noisy().jpeg({ quality: 20 }).toBuffer();
  const length = Buffer.alloc(2);
  length.writeUInt16BE(preview.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, preview, jpeg.subarray(2)]);
}

/** A drawing with so many parts of a name beside it that say nothing: of twelve bytes each, behind its head. */
export async function crowdedPng(parts: number, name = 'tEXt'): Promise<Buffer> {
  const png = await noisy(20, 15).png().toBuffer();
  const head = 33;
  const part = toChunk(name, Buffer.alloc(0));
  return Buffer.concat([png.subarray(0, head), ...Array.from({ length: parts }, () => part), png.subarray(head)]);
}

/** A photograph with so many empty notes before it, beside those that sharp writes. */
export async function crowdedJpeg(parts: number): Promise<Buffer> {
  const jpeg = await noisy(20, 15).jpeg().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from('fffe0002'.repeat(parts), 'hex'), jpeg.subarray(2)]);
}

/**
 * A JPEG of four million blocks in so many scans, each of some four hundred bytes: one code ends 32,767 blocks (ITU-T T.81, G.1.2.2),
 * and the first of the scans alone tells more than what is known.
 */
export function repeatedJpeg(scans: number): { content: Buffer; blocks: number } {
  const [width, height] = [65_496, 4088];
  const blocks = (width / 8) * (height / 8);
  const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
  const toHex = (number: number) => number.toString(16).padStart(4, '0');
  const runs = Math.ceil(blocks / 32_767);
  // A code of four zeros, and fourteen ones behind it: the longest run.
  const bits = '000011111111111111'.repeat(runs).match(/.{1,8}/gu) ?? [];
  const packed = hex(
    bits
      .map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2).toString(16).padStart(2, '0').replace('ff', 'ff00'))
      .join(''),
  );
  const toScan = (_: unknown, index: number) =>
    Buffer.concat([hex(`ffda 0008 01 01 00 01 3f ${index === 0 ? '01' : '10'}`), packed]);
  const content = Buffer.concat([
    hex(`ffd8 ffc2 000b 08 ${toHex(height)} ${toHex(width)} 01 01 11 00`),
    hex(`ffc4 0014 10 00000001${'00'.repeat(12)} e0`),
    ...Array.from({ length: scans }, toScan),
    hex('ffd9'),
  ]);
  return { content, blocks };
}
