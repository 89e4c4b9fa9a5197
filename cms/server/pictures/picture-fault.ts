import { findPictureFault, type PictureFault } from '../../../src/rules/pictures/kinds.ts';
import { createThread } from '../store/thread.ts';

/** Bytes of a picture that are looked at while the others wait: 15 milliseconds. */
const mostHere = 250_000;

const ask = createThread(new URL('picture-thread.ts', import.meta.url));

/** The first fault of a picture; of one that is large it is looked for in a thread of its own, and the server goes on answering the others. */
export const askPictureFault = async (content: Buffer): Promise<PictureFault | undefined> =>
  content.length <= mostHere ? findPictureFault(content) : ((await ask(content)) as PictureFault | undefined);
