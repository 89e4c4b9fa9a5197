import { readReport } from '../../../src/readers/index.ts';
import { passRefusal, toDocx, toPdf, toXml } from './documents.ts';
import type { Subjects } from './subject.ts';

const cut = (text: string, size: number): string[] => text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
const run = (text: string) => `<w:r><w:t xml:space="preserve">${toXml(text)}</w:t></w:r>`;
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

/** Lines of one page below one another, without an end to the page. */
const toLines = (texts: readonly string[]) => texts.map((text, at) => ({ text, left: 50, base: 800 - at * 15 }));
const toPages = (text: string, perLine: number, perPage: number) => {
  const lines = cut(text, perLine);
  const count = Math.ceil(lines.length / perPage);
  return Array.from({ length: count }, (_, at) => toLines(lines.slice(at * perPage, (at + 1) * perPage)));
};

/** Word files and PDFs of which the text may be made. */
const documents: Readonly<Record<string, (text: string) => Buffer>> = {
  'Word, one paragraph': (text) => toDocx(paragraph(text)),
  'Word, lines': (text) => toDocx(cut(text, 20).map(paragraph).join('')),
  'Word, pieces': (text) => toDocx(`<w:p>${cut(text, 10).map(run).join('')}</w:p>`),
  'Word, rows': (text) =>
    toDocx(
      `<w:tbl>${cut(text, 20)
        .map((row) => `<w:tr>${cut(row, 10).map(cell).join('')}</w:tr>`)
        .join('')}</w:tbl>`,
    ),
  'Word, columns': (text) => toDocx(`<w:tbl><w:tr>${cut(text, 20).map(cell).join('')}</w:tr></w:tbl>`),
  'Word, packed': (text) => toDocx(cut(text, 20).map(paragraph).join(''), true),
  'PDF, pages': (text) => toPdf(toPages(text, 40, 40)),
  'PDF, one page': (text) => toPdf(toPages(text, 40, text.length)),
  'PDF, short pages': (text) => toPdf(toPages(text, 40, 4)),
  'PDF, signs': (text) => toPdf([cut(text, 1).map((sign, at) => ({ text: sign, left: at * 10, base: 700 }))]),
  'PDF, one line': (text) => toPdf([[{ text, left: 50, base: 700 }]]),
};

/** What the importer reads of files that others have made. */
export const documentSubjects: Subjects = Object.fromEntries(
  // A file of signs alone is refused.
  Object.entries(documents).map(([name, toFile]) => [
    name,
    (text: string) => readReport(new Uint8Array(toFile(`一${text}`))).catch(passRefusal),
  ]),
);

/** The same of files that are made of one thing, a byte a character. */
export const fileSubjects: Subjects = {
  'files of many': (text) => readReport(new Uint8Array(Buffer.from(text, 'latin1'))).catch(passRefusal),
};
