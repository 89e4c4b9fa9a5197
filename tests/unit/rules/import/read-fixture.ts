import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Known } from '../../../../src/rules/import/report.ts';
import { readReport } from '../../../../src/readers/index.ts';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Reads bytes as the command does. */
const readBytes = (bytes: Uint8Array) =>
  readReport(bytes, { pdf: { cMapUrl: `${pdfjs}/cmaps/`, standardFontDataUrl: `${pdfjs}/standard_fonts/` } });

/** The raw report in a file. */
export const readRaw = async (path: string | URL) => readBytes(new Uint8Array(await readFile(path)));

/** A fixture's file. */
export const fixture = (name: string): URL => new URL(`fixtures/${name}`, import.meta.url);

/** A portal that has nothing yet. */
export const nothing: Known = { regions: [], methods: [], rooms: [], cases: [], topics: [] };
