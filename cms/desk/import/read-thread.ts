import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { RawReport } from '../../../src/rules/import/raw-report.ts';
import { readReport } from '../../../src/readers/index.ts';
import { Unreadable } from '../../../src/readers/unreadable.ts';
import { deskUrls } from '../../../src/urls.ts';

/** What became of a file: its report, or the sentence that refuses it, or the fault of ours that stopped it. */
export type ReadAnswer = { raw: RawReport } | { refusal: string } | { error: Error };

async function read(bytes: Uint8Array): Promise<ReadAnswer> {
  const pdf = {
    cMapUrl: new URL(deskUrls.characterMaps, location.origin).href,
    // Ends with this thread, which reads one file.
    startWorker: () => new Worker(new URL(pdfWorkerUrl, location.origin), { type: 'module' }),
  };
  try {
    return { raw: await readReport(bytes, { pdf }) };
  } catch (error) {
    return error instanceof Unreadable ? { refusal: error.message } : { error: error as Error };
  }
}

addEventListener(
  'message',
  ({ data }: MessageEvent<Uint8Array>) => void read(data).then((answer) => postMessage(answer)),
);
