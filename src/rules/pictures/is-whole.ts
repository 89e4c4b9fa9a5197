import { isWholeAvif } from './avif.ts';
import { isWholeGif } from './gif.ts';
import { isWholeJpeg } from './jpeg.ts';
import { isWholePng } from './png.ts';
import { isWholeWebp } from './webp.ts';

/** By the first bytes of each kind, one character a byte. */
const kinds: readonly [head: RegExp, isWhole: (bytes: Uint8Array) => boolean][] = [
  [/^\u{ff}\u{d8}\u{ff}/u, isWholeJpeg],
  [/^\u{89}PNG\r\n/u, isWholePng],
  [/^GIF8/u, isWholeGif],
  [/^RIFF.{4}WEBP/su, isWholeWebp],
  [/^.{4}ftyp/su, isWholeAvif],
];

const headLength = 12;

/**
 * Whether a picture is all there, by how its kind is put together: it comes to its end, and is as long as it says. A decoder
 * cannot be asked alone, since it shows what it has (a GIF without its last frames, a JPEG without its last rows, a PNG without
 * its animation). What is of another kind, or damaged within, is left to it. Reads each byte once: 15 MB take about 50 ms at worst.
 */
export function isWhole(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, headLength));
  return kinds.find(([start]) => start.test(head))?.[1](bytes) ?? true;
}
