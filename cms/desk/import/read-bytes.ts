import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { RawReport } from '../../../src/rules/import/raw-report.ts';
import { readReport } from '../../../src/readers/index.ts';
import { deskUrls } from '../../../src/urls.ts';
import { loadPart } from '../entry/load-part.ts';

/** Reads a file in the browser, with what is fetched only for its kind; pdfjs finds its worker and its character maps beside the desk (build.ts). */
export const readBytes = (bytes: Uint8Array): Promise<RawReport> =>
  loadPart('读文件', () =>
    readReport(bytes, { pdf: { workerSrc, cMapUrl: new URL(deskUrls.characterMaps, location.origin).href } }),
  );
