import { countBlocks, type Frame, isFollowed, isTold, readFrame } from './jpeg-frame.ts';
import { readScan } from './jpeg-scan.ts';
import { mark } from './packed-bits.ts';

const marker = { codes: 0xc4, end: 0xd9, scan: 0xda, interval: 0xdd };

/** Markers that stand alone, with nothing behind them: a mark that is meant as such, TEM, RST0 to RST7, SOI. */
const isAlone = (code: number) => code <= 0x01 || (code >= 0xd0 && code <= 0xd8);

/** More scans than any camera writes: decoders take no more of them either, since each may be about all blocks. */
const mostScans = 100;

/** Follows a JPEG from segment to segment. */
function createFollower(bytes: Uint8Array) {
  let frame: Frame | undefined;
  let hasFrame = false;
  let interval = 0;
  let scans = 0;
  const tables = new Map<number, Uint8Array>();
  const noteCodes = (data: Uint8Array) => {
    for (let at = 0; at + 17 <= data.length;) {
      const count = data.subarray(at + 1, at + 17).reduce((sum, many) => sum + many, 0);
      tables.set(data[at]!, data.subarray(at + 1, at + 17 + count));
      at += 17 + count;
    }
  };
  return {
    /** Takes a segment, behind which `next` stands; answers whether all is there that it announces. */
    take: (code: number, data: Uint8Array, next: number): boolean => {
      if (isFollowed(code)) {
        if (!hasFrame) frame = readFrame(code, data);
        hasFrame = true;
      } else if (code === marker.codes) noteCodes(data);
      else if (code === marker.interval) interval = ((data[0] ?? 0) << 8) | (data[1] ?? 0);
      else if (code === marker.scan) {
        scans += 1;
        const isThere =
          frame && scans <= mostScans ? readScan(frame, { head: data, tables, interval }, bytes, next) : undefined;
        if (isThere === undefined) frame = undefined;
        return isThere ?? true;
      }
      return true;
    },
    /** Whether there is a picture, and no scan of it is missing, as far as it could be followed. */
    isComplete: (): boolean => scans > 0 && (!frame || isTold(frame)),
  };
}

/** A segment of a JPEG: its marker, what it says, and where the next one may begin. */
interface Segment {
  code: number;
  data: Uint8Array;
  next: number;
}

/** The segments of a JPEG up to its end marker, which is the last of them; packed data and markers that stand alone are stepped over. */
function* readSegments(bytes: Uint8Array): Generator<Segment> {
  let at = 0;
  while (at + 1 < bytes.length) {
    const code = bytes[at + 1]!;
    if (bytes[at] !== mark || code === mark) at += 1;
    else if (isAlone(code)) at += 2;
    else {
      const isEnd = code === marker.end;
      const next = at + 2 + (isEnd ? 0 : ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0));
      yield { code, data: bytes.subarray(at + 4, next), next };
      if (isEnd) return;
      at = next;
    }
  }
}

/**
 * Whether a JPEG comes to its end marker with all blocks of all scans before it (ITU-T T.81, B.1 and B.2): decoders fill in what
 * is missing, and somebody may have closed what was cut off. A preview in a camera's notes has an end of its own, which is stepped
 * over with the notes. Decoders do warn of it, but libvips keeps one place for the warnings of all pictures that it reads at once,
 * and pictures of good phones are warned of too. What no decoder here knows how to unpack (arithmetic codes) counts as all there.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const follower = createFollower(bytes);
  for (const { code, data, next } of readSegments(bytes))
    if (code === marker.end) return follower.isComplete();
    else if (!follower.take(code, data, next)) return false;
  return false;
}

/** APP1 (Exif, XMP) and APP13 (IPTC). */
const noteMarkers: readonly number[] = [0xe1, 0xed];

/** Whether something beside the picture stands in a JPEG that a camera or a program wrote about it. */
export function hasJpegNotes(bytes: Uint8Array): boolean {
  for (const { code } of readSegments(bytes)) if (noteMarkers.includes(code)) return true;
  return false;
}

/** Whether a JPEG has more than so many segments before its end, none of which is packed; a photograph in a hundred scans has a few hundred. */
export function isCrowdedJpeg(bytes: Uint8Array, most: { all: number }): boolean {
  let segments = 0;
  for (const { code } of readSegments(bytes)) {
    if (code !== marker.end) segments += 1;
    if (segments > most.all) return true;
  }
  return false;
}

/**
 * So many blocks are gone through at most, counted anew in each scan: a photograph of 110 million points in the ten scans that
 * programs write has 24 million. A few bytes of a scan can speak of all blocks, so that the length of a file tells nothing.
 */
export const mostBlocks = 2 ** 25;

/** Whether the scans of a JPEG go over its blocks more often than `most`; told by the heads alone. */
export function isRepeatedJpeg(bytes: Uint8Array, most = mostBlocks): boolean {
  let blocks: ReadonlyMap<number, number> | undefined;
  let sum = 0;
  for (const { code, data } of readSegments(bytes))
    if (isFollowed(code)) blocks ??= countBlocks(data);
    else if (code === marker.scan) {
      const [count = 0] = data;
      for (let index = 0; index < count; index += 1) sum += blocks?.get(data[1 + 2 * index] ?? 0) ?? 0;
      if (sum > most) return true;
    }
  return false;
}
