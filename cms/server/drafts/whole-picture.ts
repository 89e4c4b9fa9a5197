import { isWhole } from '../../../src/rules/pictures/kinds.ts';
import { createThread } from '../store/thread.ts';

/** Bytes of a picture that are looked at while the others wait: 15 milliseconds. */
const mostHere = 250_000;

const ask = createThread(new URL('whole-thread.ts', import.meta.url));

/** Whether a picture is all there; of one that is large that is found out in a thread of its own, and the server goes on answering the others. */
export const isWholePicture = async (content: Buffer): Promise<boolean> =>
  content.length <= mostHere ? isWhole(content) : (await ask(content)) === true;
