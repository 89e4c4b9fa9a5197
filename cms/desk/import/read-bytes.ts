import type { RawReport } from '../../../src/rules/import/raw-report.ts';
import { Unreadable } from '../../../src/readers/unreadable.ts';
import { Unreached } from '../../../src/site/page/browser/load.ts';
import { loadPart } from '../entry/load-part.ts';
import type { ReadAnswer } from './read-thread.ts';

/** Milliseconds after which a file is given up; the longest report takes a second. */
const patience = 20_000;

/** Reads a file in a thread of its own, which ends with it: whatever stands in it, the desk answers meanwhile. */
export const readBytes = (bytes: Uint8Array): Promise<RawReport> => loadPart('读文件', () => readApart(bytes));

function readApart(bytes: Uint8Array): Promise<RawReport> {
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<RawReport>((resolve, reject) => {
    const giveUp = `这个文件读了 ${patience / 1000} 秒还没有读完；请打开它，把正文复制出来，粘贴导入`;
    timer = setTimeout(() => reject(new Unreadable(giveUp)), patience);
    thread.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
      if ('raw' in data) resolve(data.raw);
      else reject('refusal' in data ? new Unreadable(data.refusal) : data.error);
    });
    // A thread whose own code did not come tells no more than that.
    thread.addEventListener('error', ({ message }) => reject(message ? new Error(message) : new Unreached('thread')));
    thread.postMessage(bytes);
  }).finally(() => {
    clearTimeout(timer);
    thread.terminate();
  });
}
