import { toView } from './view.ts';

/** So many bytes of the box with which a file begins are looked at. */
const mostBrands = 128;

/**
 * Whether an AVIF has all its boxes to their ends (ISO/IEC 14496-12, 4.2). Whether a whole box at its end is missing is known to
 * a decoder, which asks for all parts of the one picture in it.
 */
export function isWholeAvif(bytes: Uint8Array): boolean {
  const view = toView(bytes);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    // The last box may leave its length open.
    if (size === 0) return true;
    const isLong = size === 1;
    if (isLong && at + 16 > bytes.length) return false;
    const length = isLong ? view.getUint32(at + 8) * 2 ** 32 + view.getUint32(at + 12) : size;
    if (length < 8) return false;
    at += length;
  }
  return at === bytes.length;
}

/** Whether one of the brands of the box with which an AVIF begins is that of sequences (AV1 Image File Format, 3); the second four bytes are a version. */
export function isMovingAvif(bytes: Uint8Array): boolean {
  if (bytes.length < 16) return false;
  const end = Math.min(toView(bytes).getUint32(0), bytes.length);
  const words = String.fromCharCode(...bytes.subarray(8, Math.min(end, mostBrands))).match(/.{4}/gsu) ?? [];
  return words.some((word, index) => word === 'avis' && index !== 1);
}
