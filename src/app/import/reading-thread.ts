import { parentPort, workerData } from 'node:worker_threads';
import type { RawReport } from '../../rules/import/raw-report.ts';
import { readReport } from '../../readers/index.ts';
import { nodeResources } from '../../readers/pdf-facts.ts';
import { Unreadable } from '../../readers/unreadable.ts';

/** What became of the file that this thread was handed: the report, or the sentence that refuses it. */
export type Answer = { raw: RawReport } | { refusal: string };

async function answer(): Promise<Answer> {
  try {
    return { raw: await readReport(workerData as Uint8Array, { pdf: nodeResources }) };
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.message };
    throw error;
  }
}

parentPort?.postMessage(await answer());
