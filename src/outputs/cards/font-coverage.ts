import { inflateSync } from 'node:zlib';

const woffSignature = 0x774f4646;

/** One table of a TrueType, OpenType or WOFF font. */
function readTable(font: Buffer, tag: string): Buffer {
  const isWoff = font.readUInt32BE(0) === woffSignature;
  const [first, step] = isWoff ? [44, 20] : [12, 16];
  const count = font.readUInt16BE(isWoff ? 12 : 4);
  for (let at = first; at < first + count * step; at += step) {
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const offset = font.readUInt32BE(at + (isWoff ? 4 : 8));
    const stored = font.readUInt32BE(at + (isWoff ? 8 : 12));
    const table = font.subarray(offset, offset + stored);
    return isWoff && stored < font.readUInt32BE(at + 12) ? inflateSync(table) : table;
  }
  throw new Error(`font has no table ${tag}`);
}

/** Segments of 16-bit code points (OpenType cmap format 4). */
function* readSegments(cmap: Buffer, at: number): Generator<number> {
  const size = cmap.readUInt16BE(at + 6);
  for (let end = at + 14; end < at + 14 + size; end += 2) {
    const start = end + size + 2;
    const first = cmap.readUInt16BE(start);
    const delta = cmap.readUInt16BE(start + size);
    const rangeAt = start + 2 * size;
    const range = cmap.readUInt16BE(rangeAt);
    for (let code = first; code <= cmap.readUInt16BE(end) && code < 0xffff; code += 1) {
      const glyph = range === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (glyph !== 0) yield code;
    }
  }
}

/** Groups of 32-bit code points (OpenType cmap format 12). */
function* readGroups(cmap: Buffer, at: number): Generator<number> {
  const count = cmap.readUInt32BE(at + 12);
  for (let group = at + 16; group < at + 16 + count * 12; group += 12)
    for (let code = cmap.readUInt32BE(group); code <= cmap.readUInt32BE(group + 4); code += 1)
      if (cmap.readUInt32BE(group + 8) + code - cmap.readUInt32BE(group) !== 0) yield code;
}

const readers: Partial<Record<number, (cmap: Buffer, at: number) => Iterable<number>>> = {
  4: readSegments,
  12: readGroups,
};

/** The code points for which a font file has a glyph, read from its `cmap` table. */
export function getCoverage(font: Buffer): Set<number> {
  const cmap = readTable(font, 'cmap');
  const covered = new Set<number>();
  const seen = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table += 1) {
    const at = cmap.readUInt32BE(8 + 8 * table);
    if (seen.has(at)) continue;
    seen.add(at);
    for (const code of readers[cmap.readUInt16BE(at)]?.(cmap, at) ?? []) covered.add(code);
  }
  return covered;
}
