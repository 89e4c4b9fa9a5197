import { toView } from './view.ts';

/** Name and length, which the length does not count. */
const headLength = 8;
/** Behind the head stands a name of the whole, then chunks. */
const firstChunk = 12;
const ANMF = 0x41_4e_4d_46;

/** Whether a WebP is as long as its head says (Google, WebP Container Specification): frames, colours and notes are all counted. */
export const isWholeWebp = (bytes: Uint8Array): boolean =>
  headLength + toView(bytes).getUint32(4, true) <= bytes.length;

/** Whether a WebP has several frames, each a chunk of its own. */
export function isMovingWebp(bytes: Uint8Array): boolean {
  const view = toView(bytes);
  let frames = 0;
  for (let at = firstChunk; at + headLength <= bytes.length && frames < 2;) {
    if (view.getUint32(at) === ANMF) frames += 1;
    const length = view.getUint32(at + 4, true);
    // A chunk of an odd length is filled up.
    at += headLength + length + (length % 2);
  }
  return frames > 1;
}
