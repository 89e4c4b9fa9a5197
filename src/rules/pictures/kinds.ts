import { isMovingAvif, isWholeAvif } from './avif.ts';
import { isMovingGif, isWholeGif } from './gif.ts';
import { hasJpegNotes, isCrowdedJpeg, isRepeatedJpeg, isWholeJpeg } from './jpeg.ts';
import { hasPngNotes, isCrowdedPng, isMovingPng, isWholePng } from './png.ts';
import { hasWebpNotes, isMovingWebp, isWholeWebp } from './webp.ts';

type Test = (bytes: Uint8Array) => boolean;

/** A kind of picture, and what its bytes tell without a decoder. */
interface Kind {
  /** Its first bytes, one character a byte. */
  head: RegExp;
  isWhole: Test;
  isMoving: Test;
  /** Whether it carries what a camera or a program wrote about it; of kinds that are published. */
  hasNotes?: Test;
  /** Whether it has more parts beside the picture than `most`, where each of them costs a decoder much. */
  isCrowded?: (bytes: Uint8Array, most: typeof mostParts) => boolean;
  /** Whether it tells of its points so many times that few bytes keep a decoder busy for minutes. */
  isRepeated?: Test;
}

/**
 * So many parts beside the picture are taken: cameras write some dozens, and libvips warns of each that it cannot use, so that a
 * million of them in a few megabytes would keep a whole server waiting. Of packed ones programs write five or six; a few kilobytes
 * of each are unpacked to sixty megabytes, though nobody asks for them.
 */
export const mostParts = { all: 1000, packed: 20 };

const kinds: readonly Kind[] = [
  {
    head: /^\u{ff}\u{d8}\u{ff}/u,
    isWhole: isWholeJpeg,
    isMoving: () => false,
    hasNotes: hasJpegNotes,
    isCrowded: isCrowdedJpeg,
    isRepeated: isRepeatedJpeg,
  },
  {
    head: /^\u{89}PNG\r\n/u,
    isWhole: isWholePng,
    isMoving: isMovingPng,
    hasNotes: hasPngNotes,
    isCrowded: isCrowdedPng,
  },
  { head: /^GIF8/u, isWhole: isWholeGif, isMoving: isMovingGif },
  { head: /^RIFF.{4}WEBP/su, isWhole: isWholeWebp, isMoving: isMovingWebp, hasNotes: hasWebpNotes },
  { head: /^.{4}ftyp/su, isWhole: isWholeAvif, isMoving: isMovingAvif },
];

const headLength = 12;

const findKind = (bytes: Uint8Array): Kind | undefined => {
  const first = String.fromCharCode(...bytes.subarray(0, headLength));
  return kinds.find(({ head }) => head.test(first));
};

/**
 * Whether a picture is all there, by how its kind is put together: it comes to its end, and holds what it announces before. A
 * decoder cannot be asked alone, since it shows what it has (a GIF without its last frames, a JPEG without its last rows or
 * scans, a PNG without its animation). What is of another kind, or damaged within, is left to it.
 */
export const isWhole: Test = (bytes) => findKind(bytes)?.isWhole(bytes) ?? true;

/** Whether a picture shows several pictures one after the other, of which a page would keep the first; a decoder knows no PNG that moves. */
export const isMoving: Test = (bytes) => findKind(bytes)?.isMoving(bytes) ?? false;

/** Whether a picture carries notes: where and when it was taken, with what, by whom, and often a small copy of how it looked before it was cut. */
export const hasNotes: Test = (bytes) => findKind(bytes)?.hasNotes?.(bytes) ?? false;

/** What is wrong with a picture that no decoder need be asked about. */
export type PictureFault = 'incomplete' | 'crowded' | 'repeated' | 'moving';

/** The first fault of a picture; nothing where it can go to a decoder, and of what is of another kind. */
export function findPictureFault(bytes: Uint8Array): PictureFault | undefined {
  // Before anybody goes through it.
  if (findKind(bytes)?.isRepeated?.(bytes)) return 'repeated';
  if (!isWhole(bytes)) return 'incomplete';
  if (findKind(bytes)?.isCrowded?.(bytes, mostParts)) return 'crowded';
  return isMoving(bytes) ? 'moving' : undefined;
}
