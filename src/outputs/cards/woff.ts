import { inflateSync } from 'node:zlib';

const headerSize = { woff: 44, sfnt: 12 };
const recordSize = { woff: 20, sfnt: 16 };

/** Offsets of tables are multiples of four. */
const pad = (size: number): number => Math.ceil(size / 4) * 4;

/**
 * The font that is packed in a WOFF (W3C, WOFF File Format 1.0, sections 3 to 5). Readers of WOFF unpack the table of outlines
 * anew for each glyph.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const record = headerSize.woff + index * recordSize.woff;
    const [from, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(record + at)) as [number, number, number];
    const data = woff.subarray(from, from + packed);
    return {
      tag: woff.readUInt32BE(record),
      checksum: woff.readUInt32BE(record + 16),
      data: packed < size ? inflateSync(data) : data,
    };
  });
  const first = headerSize.sfnt + count * recordSize.sfnt;
  const font = Buffer.alloc(tables.reduce((end, { data }) => end + pad(data.length), first));
  const largestPower = 2 ** Math.floor(Math.log2(count));
  font.writeUInt32BE(woff.readUInt32BE(4), 0);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(largestPower * recordSize.sfnt, 6);
  font.writeUInt16BE(Math.log2(largestPower), 8);
  font.writeUInt16BE((count - largestPower) * recordSize.sfnt, 10);
  let at = first;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const record = headerSize.sfnt + index * recordSize.sfnt;
    [tag, checksum, at, data.length].forEach((value, place) => font.writeUInt32BE(value, record + place * 4));
    data.copy(font, at);
    at += pad(data.length);
  }
  return font;
}
