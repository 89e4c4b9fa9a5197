import '../entry/language-gaps.ts';
import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { ImportedReport } from '../../../src/rules/import/imported-report.ts';
import type { RawReport } from '../../../src/rules/import/raw-report.ts';
import { importReport, type Known } from '../../../src/rules/import/report.ts';
import { findPeople } from '../../../src/rules/import/find/people.ts';
import { readReport } from '../../../src/readers/index.ts';
import { Unreadable } from '../../../src/readers/unreadable.ts';
import { deskUrls } from '../../../src/urls.ts';

/** What this thread is asked: first to read a file, then what it, or one case of it, tells without the changes that were taken back. */
export type Order = { read: Uint8Array; known: Known } | { raw: RawReport; undone: ReadonlySet<number> };

/** What became of it: the report, or the sentence that refuses the file, or the fault of ours that stopped it. */
export type Answer = { raw: RawReport; report: ImportedReport } | { refusal: string } | { error: Error };

const pdf = {
  cMapUrl: new URL(deskUrls.characterMaps, location.origin).href,
  // Ends with this thread.
  startWorker: () => new Worker(new URL(pdfWorkerUrl, location.origin), { type: 'module' }),
};

let known: Known | undefined;

async function answer(order: Order): Promise<Answer> {
  try {
    if ('known' in order) known = order.known;
    if (!known) throw new Error('nothing was read yet');
    const raw = 'raw' in order ? order.raw : await readReport(order.read, { pdf });
    return { raw, report: importReport(raw, known, findPeople, 'raw' in order ? order.undone : new Set()) };
  } catch (error) {
    return error instanceof Unreadable ? { refusal: error.message } : { error: error as Error };
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => void answer(data).then((told) => postMessage(told)));
