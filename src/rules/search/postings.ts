/** How much a term says about a page. Levels 1 to 8, of `scale` at the highest. */
export interface Postings {
  scale: number;
  /** Page numbers, rising. */
  pages: number[];
  /** One level for each page. */
  levels: number[];
}

/** Eight levels of weight keep the ranking of exact weights and cost three bits. */
export const levelCount = 8;

const stepsPerDouble = 24;
const scaleOffset = 48;

/** A scale as the one byte that is stored, within 3%: 2^-2 to 2^8.6. */
const packScale = (scale: number): number =>
  Math.max(0, Math.min(255, Math.round(Math.log2(scale) * stepsPerDouble) + scaleOffset));
const unpackScale = (byte: number): number => 2 ** ((byte - scaleOffset) / stepsPerDouble);

/** Postings of exact weights, by page number; weights that round to nothing are left out. */
export function toPostings(weights: readonly (readonly [page: number, weight: number])[]): Postings {
  let highest = -Infinity;
  let isRising = true;
  for (const [at, [page, weight]] of weights.entries()) {
    highest = Math.max(highest, weight);
    isRising &&= at === 0 || weights[at - 1]![0] < page;
  }
  const scale = unpackScale(packScale(highest));
  const pages: number[] = [];
  const levels: number[] = [];
  for (const [page, weight] of isRising ? weights : [...weights].sort((a, b) => a[0] - b[0])) {
    const level = Math.min(levelCount, Math.round((weight / scale) * levelCount));
    if (level < 1) continue;
    pages.push(page);
    levels.push(level);
  }
  return { scale, pages, levels };
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** A term as it stands in a shard: its length and UTF-8 bytes, scale, count, then gap and level of each page together. */
export function encodeTerm(term: string, { scale, pages, levels }: Postings): number[] {
  const key = new TextEncoder().encode(term);
  const bytes: number[] = [];
  pushVarint(bytes, key.length);
  for (const byte of key) bytes.push(byte);
  bytes.push(packScale(scale));
  pushVarint(bytes, pages.length);
  let before = -1;
  for (const [index, page] of pages.entries()) {
    pushVarint(bytes, (page - before - 1) * levelCount + levels[index]! - 1);
    before = page;
  }
  return bytes;
}

/** Reads a shard, terms one after the other as `encodeTerm` wrote them; throws where the bytes end too early. */
export function decodeShard(bytes: Uint8Array): Map<string, Postings> {
  const terms = new Map<string, Postings>();
  const decoder = new TextDecoder();
  let at = 0;
  const readByte = (): number => {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError('search index: a shard ends too early');
    at += 1;
    return byte;
  };
  const readVarint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = readByte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const length = readVarint();
    const term = decoder.decode(bytes.subarray(at, at + length));
    at += length;
    const scale = unpackScale(readByte());
    const count = readVarint();
    const pages: number[] = [];
    const levels: number[] = [];
    let page = -1;
    for (let index = 0; index < count; index += 1) {
      const value = readVarint();
      page += Math.floor(value / levelCount) + 1;
      pages.push(page);
      levels.push((value % levelCount) + 1);
    }
    terms.set(term, { scale, pages, levels });
  }
  return terms;
}
