import type { PictureFault } from '../../../src/rules/pictures/kinds.ts';
import { createThread } from '../store/thread.ts';

const ask = createThread(new URL('picture-thread.ts', import.meta.url));

/** The first fault of a picture. It is looked for in a thread of its own: two kilobytes can claim as many points as ten megabytes. */
export const askPictureFault = async (content: Buffer): Promise<PictureFault | undefined> =>
  (await ask(content)) as PictureFault | undefined;
