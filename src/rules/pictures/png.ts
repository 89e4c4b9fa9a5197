import { toView } from './view.ts';

const signatureLength = 8;
/** Length, name and checksum of a chunk. */
const frameLength = 12;
const IEND = 0x49_45_4e_44;

/** Whether the last chunk of a PNG is there, behind which no frame of an animated one can stand (W3C, Portable Network Graphics, 5). */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = toView(bytes);
  let at = signatureLength;
  while (at + frameLength <= bytes.length) {
    const isLast = view.getUint32(at + 4) === IEND;
    at += frameLength + view.getUint32(at);
    if (isLast) return at <= bytes.length;
  }
  return false;
}
