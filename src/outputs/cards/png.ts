import { constants, crc32, deflateSync } from 'node:zlib';

/** A PNG chunk (PNG specification, third edition, section 5.3). */
function makeChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * Opaque RGBA pixels as PNG with a palette, without loss; `undefined` where there are more than 256 colours. Cards have
 * about 150; against resvg's own encoder this takes a third of the time and half the bytes.
 */
export function encodePalettePng({
  pixels,
  width,
  height,
}: {
  pixels: Buffer;
  width: number;
  height: number;
}): Buffer | undefined {
  // Signed, so that each is a small integer to V8: as unsigned numbers, most of them boxed, they take three times as long.
  const colors = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const places = new Map<number, number>();
  const palette: number[] = [];
  const add = (at: number): number => {
    const place = places.size;
    places.set(colors[at]!, place);
    palette.push(...pixels.subarray(at * 4, at * 4 + 3));
    return place;
  };
  // The paper comes first: what is its colour need not be written, because all rows begin as zeros.
  add(colors.length - 1);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const out = y * (width + 1);
    const start = y * width * 4;
    if (y > 0 && pixels.compare(pixels, start - width * 4, start, start, start + width * 4) === 0) {
      rows[out] = 2; // Filter «up»: the same as the row above, so all zeros.
      continue;
    }
    const end = (y + 1) * width;
    for (let at = y * width; at < end;) {
      const color = colors[at]!;
      const first = at;
      do at += 1;
      while (at < end && colors[at] === color);
      const place = places.get(color) ?? add(first);
      if (place > 255) return undefined;
      // Byte by byte: most runs are a few pixels long.
      if (place > 0) for (let run = first; run < at; run += 1) rows[run + y + 1] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    makeChunk('IHDR', header),
    makeChunk('PLTE', Buffer.from(palette)),
    // What repeats on a card is its paper: looking for runs only makes a twentieth more bytes in less than half the time.
    makeChunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE })),
    makeChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Where the first chunk of a PNG ends: after the signature, and the header with its thirteen bytes. */
const headerEnd = signature.length + 12 + 13;

/** The keyword of XMP in a PNG, with no compression, language or translation (XMP specification, part 3, 1.1.5). */
const xmpKeyword = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1');

/** A PNG with a packet of XMP in it, right behind its header. */
export const embedXmp = (png: Buffer, xmp: string): Buffer =>
  Buffer.concat([
    png.subarray(0, headerEnd),
    makeChunk('iTXt', Buffer.concat([xmpKeyword, Buffer.from(xmp)])),
    png.subarray(headerEnd),
  ]);
