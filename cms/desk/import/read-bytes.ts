import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { RawReport } from '../../../src/rules/import/raw-report.ts';
import { readReport } from '../../../src/readers/index.ts';
import { deskUrls } from '../../../src/urls.ts';

/** Reads a file in the browser; pdfjs finds its worker and its character maps beside the desk (build.ts). */
export const readBytes = (bytes: Uint8Array): Promise<RawReport> =>
  readReport(bytes, { pdf: { workerSrc, cMapUrl: new URL(deskUrls.characterMaps, location.origin).href } });
