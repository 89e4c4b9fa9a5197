import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Briefing, type BriefingWords, partRow } from '../rules/briefing.ts';

/** What stands on every machine with Word or WPS; another takes what it has for Chinese. */
const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };

/** Half points. */
const sizes = { title: 36, heading: 22, text: 18, small: 16 };

const write = (text: string, { size = sizes.text, isBold = false } = {}): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, size, bold: isBold })], spacing: { after: 20 } });

/** A4 between margins of 15 mm, in twentieths of a point. */
const width = 10_200;
const firstColumn = 1_300;

const cell = (texts: readonly string[], columns: number, { span = 1, rows = 1, isHead = false } = {}): TableCell =>
  new TableCell({
    columnSpan: span,
    rowSpan: rows,
    width: { size: isHead ? firstColumn : ((width - firstColumn) / columns) * span, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    children: texts.map((text) => write(text, { isBold: isHead })),
  });

/** A briefing as a file of Word: A4, the same rows as on its page. */
export function makeBriefingWord(
  { title, columns, rows, references, warnings }: Briefing,
  question: string,
  words: BriefingWords,
): Promise<Blob> {
  const { length: count } = columns;
  const head = new TableRow({
    tableHeader: true,
    children: [cell([words.what], count, { isHead: true }), ...columns.map(({ name }) => cell([name], count))],
  });
  const row = (...children: TableCell[]) => new TableRow({ cantSplit: true, children });
  const body = rows.flatMap(({ id, label, cells }) => {
    const headed = (height: number) => cell([label], count, { isHead: true, rows: height });
    if (id === 'question') return [row(headed(1), cell([question], count, { span: count }))];
    const { together, own } = partRow(cells, words);
    const each = own.map((lines) => cell(lines, count));
    if (together === undefined) return [row(headed(1), ...each)];
    const shared = cell([together], count, { span: count });
    return each.length === 0 ? [row(headed(1), shared)] : [row(headed(2), shared), row(...each)];
  });
  const style = { color: '000000', bold: true, font: fonts };
  return Packer.toBlob(
    new Document({
      title,
      creator: '',
      styles: { default: { document: { run: { font: fonts } }, title: { run: style }, heading1: { run: style } } },
      sections: [
        {
          properties: {
            page: {
              size: { width: '210mm', height: '297mm' },
              margin: { top: '12mm', bottom: '12mm', left: '15mm', right: '15mm' },
            },
          },
          children: [
            new Paragraph({
              heading: HeadingLevel.TITLE,
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text: title, size: sizes.title })],
            }),
            new Table({
              width: { size: width, type: WidthType.DXA },
              columnWidths: [firstColumn, ...columns.map(() => (width - firstColumn) / count)],
              rows: [head, ...body],
            }),
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              children: [new TextRun({ text: words.references, size: sizes.heading })],
              spacing: { before: 120 },
            }),
            ...references.map((text) => write(text, { size: sizes.small })),
            ...warnings.map((text) => write(text, { size: sizes.small })),
          ],
        },
      ],
    }),
  );
}
