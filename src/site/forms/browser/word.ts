import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Block } from '../../../rules/forms/fill.ts';

/** Half points. */
const sizes: Record<Block['kind'], number> = { title: 44, heading: 30, paragraph: 28, item: 28, sign: 28 };

/** What stands on every machine with Word or WPS; another takes what it has for Chinese. */
const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };

/** A line that was broken while it was typed is broken on paper. */
const toRuns = ({ kind, pieces }: Block): TextRun[] =>
  pieces
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .map((text, index) => new TextRun({ text, size: sizes[kind], ...(index > 0 && { break: 1 }) }));

const toParagraph = (block: Block): Paragraph => {
  const { kind, isKept = false } = block;
  const isHead = kind === 'title' || kind === 'heading';
  return new Paragraph({
    children: toRuns(block),
    ...(kind === 'title' && { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    ...(kind === 'heading' && { heading: HeadingLevel.HEADING_1 }),
    ...(kind === 'sign' && { alignment: AlignmentType.RIGHT }),
    // Two characters, as Chinese paragraphs begin; the second is for programs that do not count in characters.
    ...((kind === 'paragraph' || kind === 'item') && { indent: { firstLineChars: 200, firstLine: 560 } }),
    spacing: { line: 420, before: isHead ? 240 : 0, after: isHead ? 160 : 0 },
    keepNext: isKept,
  });
};

const pageNumbers: Readonly<Record<string, string>> = {
  '{at}': PageNumber.CURRENT,
  '{count}': PageNumber.TOTAL_PAGES,
};

/** A paper as a file of Word: A4, each page numbered in the words `page`, with `{at}` and `{count}` in them. */
export const makeWord = (title: string, blocks: readonly Block[], page: string): Promise<Blob> => {
  const head = { color: '000000', bold: true, font: fonts };
  return Packer.toBlob(
    new Document({
      title,
      creator: '',
      styles: {
        default: { document: { run: { font: fonts } }, title: { run: head }, heading1: { run: head } },
      },
      sections: [
        {
          properties: { page: { size: { width: '210mm', height: '297mm' } } },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [
                    new TextRun({ children: page.split(/(\{\w+\})/u).map((part) => pageNumbers[part] ?? part) }),
                  ],
                }),
              ],
            }),
          },
          children: blocks.map(toParagraph),
        },
      ],
    }),
  );
};
