import { toView } from './view.ts';

/** Name and length, which the length does not count. */
const headLength = 8;

/** Whether a WebP is as long as its head says (Google, WebP Container Specification): frames, colours and notes are all counted. */
export const isWholeWebp = (bytes: Uint8Array): boolean =>
  headLength + toView(bytes).getUint32(4, true) <= bytes.length;
