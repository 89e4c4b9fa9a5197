import type { ImportedReport } from '../../../src/rules/import/imported-report.ts';
import type { RawReport } from '../../../src/rules/import/raw-report.ts';
import type { Known } from '../../../src/rules/import/report.ts';
import { patience, refuseSlow, Unreadable } from '../../../src/readers/unreadable.ts';
import { Unreached } from '../../../src/site/page/browser/load.ts';
import { loadPart } from '../entry/load-part.ts';
import type { Answer, Order } from './read-thread.ts';

/** A file that is read in a thread of its own: whatever stands in it, the desk answers meanwhile. */
export interface Reading {
  raw: RawReport;
  report: ImportedReport;
  /** The report without the changes at these places of its list. Asked again, it answers one after the other. */
  takeBack: (undone: ReadonlySet<number>) => Promise<ImportedReport>;
  /** One case of what was read, worked out by the same thread. */
  pick: (raw: RawReport) => Promise<Reading>;
  /** Ends the thread. */
  close: () => void;
}

/** Reads a file and compares it with what is known. Rejects with `Unreadable`, or `DeskError` where the readers did not come. */
export const readBytes = (bytes: Uint8Array, known: Known): Promise<Reading> =>
  loadPart('读文件', () => readApart(bytes, known));

type Told = Extract<Answer, { raw: RawReport }>;

async function readApart(bytes: Uint8Array, known: Known): Promise<Reading> {
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), { type: 'module' });
  const close = () => thread.terminate();
  let last: Promise<unknown> = Promise.resolve();
  const order = (next: Order): Promise<Told> => {
    const asked = last.then(() => ask(thread, next));
    last = asked.catch(() => undefined);
    return asked;
  };
  const open = ({ raw, report }: Told): Reading => ({
    raw,
    report,
    takeBack: async (undone) => (await order({ raw, undone })).report,
    pick: async (one) => open(await order({ raw: one, undone: new Set() })),
    close,
  });
  try {
    return open(await order({ read: bytes, known }));
  } catch (error) {
    close();
    throw error;
  }
}

/** Gives a thread one order; the next one waits until it is answered. */
function ask(thread: Worker, order: Order): Promise<Told> {
  const listening = new AbortController();
  const { signal } = listening;
  return new Promise<Told>((resolve, reject) => {
    const timer = setTimeout(() => reject(refuseSlow(patience)), patience);
    signal.addEventListener('abort', () => clearTimeout(timer));
    const hear = ({ data }: MessageEvent<Answer>) => {
      if ('raw' in data) resolve(data);
      else reject('refusal' in data ? new Unreadable(data.refusal) : data.error);
    };
    // A thread whose own code did not come tells no more than that.
    const fail = ({ message }: ErrorEvent) => reject(message ? new Error(message) : new Unreached('read-thread'));
    thread.addEventListener('message', hear, { signal });
    thread.addEventListener('error', fail, { signal });
    thread.postMessage(order);
  }).finally(() => listening.abort());
}
