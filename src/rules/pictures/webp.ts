import { toView } from './view.ts';

/** Name and length, which the length does not count. */
const headLength = 8;
/** Behind the head stands a name of the whole, then chunks. */
const firstChunk = 12;
const ANMF = 0x41_4e_4d_46;
/** EXIF and XMP. */
const notes: readonly number[] = [0x45_58_49_46, 0x58_4d_50_20];

/** Whether a WebP is as long as its head says (Google, WebP Container Specification): frames, colours and notes are all counted. */
export const isWholeWebp = (bytes: Uint8Array): boolean =>
  headLength + toView(bytes).getUint32(4, true) <= bytes.length;

/** The names of the chunks of a WebP. */
function* readNames(bytes: Uint8Array): Generator<number> {
  const view = toView(bytes);
  for (let at = firstChunk; at + headLength <= bytes.length;) {
    yield view.getUint32(at);
    const length = view.getUint32(at + 4, true);
    // A chunk of an odd length is filled up.
    at += headLength + length + (length % 2);
  }
}

/** Whether a WebP has several frames, each a chunk of its own. */
export function isMovingWebp(bytes: Uint8Array): boolean {
  let frames = 0;
  for (const name of readNames(bytes)) {
    if (name === ANMF) frames += 1;
    if (frames > 1) return true;
  }
  return false;
}

/** Whether something beside the picture stands in a WebP that a camera or a program wrote about it. */
export function hasWebpNotes(bytes: Uint8Array): boolean {
  for (const name of readNames(bytes)) if (notes.includes(name)) return true;
  return false;
}
