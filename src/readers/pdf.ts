import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Change } from '../rules/import/clean/change.ts';
import { toPlainCharacters } from '../rules/language/characters.ts';
import type { RawReport } from '../rules/import/raw-report.ts';
import { refuseLong, Unreadable } from './unreadable.ts';

interface PdfLine {
  text: string;
  /** Left edge, base line and size of type, in points. */
  left: number;
  base: number;
  size: number;
}

interface Item {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Puts the pieces of a page together into its lines, top to bottom. */
function getPageLines(items: readonly Item[]): PdfLine[] {
  const lines: (PdfLine & { right: number })[] = [];
  // Of the line that grows its last piece is looked at, never itself: that would copy it for each piece.
  let before = '';
  for (const { str: written, transform, width, height } of items) {
    if (written === '') continue;
    const str = toPlainCharacters(written);
    const left = transform[4] ?? 0;
    const base = transform[5] ?? 0;
    const size = height || Math.abs(transform[3] ?? 0) || 12;
    const last = lines.at(-1);
    if (last && Math.abs(last.base - base) < size * 0.5) {
      if (str.trim() === '' && before.endsWith(' ')) continue;
      if (left - last.right > size * 1.5) last.text += '  ';
      last.text += str;
      last.right = Math.max(last.right, left + width);
      before = str;
    } else if (str.trim() !== '') {
      lines.push({ text: str, left, base, size, right: left + width });
      before = str;
    }
  }
  return lines;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Lines that stand at the top or the bottom of most pages, page numbers apart. */
function getRunningHeads(pages: readonly PdfLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const text of new Set(
      [...lines.slice(0, 2), ...lines.slice(-2)].map((line) => line.text.replaceAll(/\d+/gu, '#').trim()),
    ))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set(
    [...counts]
      .filter(([, times]) => (times === pages.length ? times >= 2 : times >= 3 && times > pages.length / 2))
      .map(([text]) => text),
  );
}

/** Where pdfjs finds its character maps and fonts, and, in a browser, how the worker is started in which it takes files apart. */
export interface PdfResources {
  cMapUrl?: string;
  standardFontDataUrl?: string;
  startWorker?: () => Worker;
}

/** Reads the text of a PDF. */
export async function readPdf(
  bytes: Uint8Array,
  { cMapUrl, standardFontDataUrl, startWorker }: PdfResources = {},
): Promise<RawReport> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    // Where it is not told, pdfjs asks the page; there is none around the worker that reads.
    ...(startWorker && { worker: pdfjs.PDFWorker.create({ port: startWorker() }), useWorkerFetch: true }),
    ...(cMapUrl && { cMapUrl, cMapPacked: true }),
    ...(standardFontDataUrl && { standardFontDataUrl }),
  });
  try {
    return toReport(await readPages(await task.promise));
  } catch (error) {
    // A page may be broken where the file is not.
    throw error instanceof Unreadable ? error : new Unreadable(describeFault(error));
  } finally {
    await task.destroy();
  }
}

const describeFault = (error: unknown): string =>
  error instanceof Error && error.name === 'PasswordException'
    ? '这个 PDF 加了密码，读不出文字；请先去掉密码再导入'
    : '这个 PDF 打不开，可能没有下载完整；请重新下载再试';

async function readPages(pdf: PDFDocumentProxy): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = getPageLines(items.filter((item): item is typeof item & Item => 'str' in item));
    pages.push(lines);
    length = lines.reduce((sum, { text }) => sum + text.length, length);
    // The rest of a book is not read for nothing.
    refuseLong(length);
  }
  if (pages.flat().every(({ text }) => text.trim() === ''))
    throw new Unreadable('这个 PDF 里只有图片，没有文字（多半是扫描件）；请先做文字识别，或者找文字版');
  return pages;
}

function toReport(pages: readonly PdfLine[][]): RawReport {
  const heads = getRunningHeads(pages);
  const all = pages.flat();
  const size = median(all.map((line) => line.size));
  // Of more lines than a function takes arguments, too.
  const left = all.reduce(
    (least, line) => (line.text.trim().length > 15 ? Math.min(least, line.left) : least),
    Infinity,
  );
  const gap = median(pages.flatMap((lines) => lines.slice(1).map((line, index) => lines[index]!.base - line.base)));
  const asides: Change[] = [];
  let text = '';
  for (const lines of pages)
    lines.forEach((line, index) => {
      const isIndented = line.left - left > size * 1.2 && line.left - left < size * 3.5;
      const drop = (lines[index - 1]?.base ?? line.base) - line.base;
      const isApart = gap > 0 && drop > gap * 1.6;
      const written = `${isApart ? '\n' : ''}${isIndented ? '　　' : ''}${line.text.trimEnd()}\n`;
      // Not cut out of the text: each piece would keep a copy of all that had been put together until then.
      if (heads.has(line.text.replaceAll(/\d+/gu, '#').trim()))
        asides.push({ at: text.length, before: written, after: '', reason: '页眉、页脚' });
      text += written;
    });
  return { text, asides, hints: {}, warnings: ['PDF 里的段落和表格是按版面猜的，请对照原文看一遍'] };
}
