import { isMovingAvif, isWholeAvif } from './avif.ts';
import { isMovingGif, isWholeGif } from './gif.ts';
import { isWholeJpeg } from './jpeg.ts';
import { isMovingPng, isWholePng } from './png.ts';
import { isMovingWebp, isWholeWebp } from './webp.ts';

type Test = (bytes: Uint8Array) => boolean;

/** A kind of picture, and what its bytes tell without a decoder. */
interface Kind {
  /** Its first bytes, one character a byte. */
  head: RegExp;
  isWhole: Test;
  isMoving: Test;
}

const kinds: readonly Kind[] = [
  { head: /^\u{ff}\u{d8}\u{ff}/u, isWhole: isWholeJpeg, isMoving: () => false },
  { head: /^\u{89}PNG\r\n/u, isWhole: isWholePng, isMoving: isMovingPng },
  { head: /^GIF8/u, isWhole: isWholeGif, isMoving: isMovingGif },
  { head: /^RIFF.{4}WEBP/su, isWhole: isWholeWebp, isMoving: isMovingWebp },
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
