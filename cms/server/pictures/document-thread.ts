import { parentPort, workerData } from 'node:worker_threads';
import { findDocumentFaults } from '../../../src/checks/links/document-files.ts';
import { readPdfFacts } from '../../../src/readers/pdf-facts.ts';

/** Why the PDF that this thread was handed cannot be taken, with the repair; nothing where it can. */
async function answer(): Promise<string | undefined> {
  const facts = { name: '', ...(await readPdfFacts(workerData as Uint8Array)) };
  const fault = findDocumentFaults(facts).find(({ severity }) => severity === 'error');
  return fault && `${fault.message}。请${fault.fix}。`;
}

parentPort?.postMessage(await answer());
