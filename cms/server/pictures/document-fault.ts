import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Milliseconds after which a PDF is given up; the largest takes some seconds. */
const patience = 20_000;

const tooSlow = '读了很久还没有读完。请用「打印」另存为 PDF，再上传。';

/**
 * Why a PDF cannot be kept, in words that follow its name; nothing where it can. It is taken apart in a thread of its own, which ends
 * with it: some are made so that nobody gets to their end.
 */
export async function askDocumentFault(content: Buffer, limit = patience): Promise<string | undefined> {
  const thread = new Worker(new URL('document-thread.ts', import.meta.url), { workerData: content });
  const signal = AbortSignal.timeout(limit);
  try {
    const [fault] = (await once(thread, 'message', { signal })) as [string | undefined];
    return fault;
  } catch (error) {
    if (signal.aborted) return tooSlow;
    throw error;
  } finally {
    await thread.terminate();
  }
}
