import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RawReport } from '../../rules/import/raw-report.ts';
import { patience, refuseSlow, Unreadable } from '../../readers/unreadable.ts';
import type { Answer } from './reading-thread.ts';

/**
 * Reads a file in a thread of its own, which is ended where it takes longer than so many milliseconds: a few bytes can hold
 * more than anybody reads to the end. Rejects with `Unreadable`.
 */
export async function readApart(bytes: Uint8Array, limit = patience): Promise<RawReport> {
  const thread = new Worker(new URL('reading-thread.ts', import.meta.url), { workerData: bytes });
  const signal = AbortSignal.timeout(limit);
  try {
    const [answer] = (await once(thread, 'message', { signal })) as [Answer];
    if ('refusal' in answer) throw new Unreadable(answer.refusal);
    return answer.raw;
  } catch (error) {
    throw signal.aborted ? refuseSlow(limit) : error;
  } finally {
    await thread.terminate();
  }
}
