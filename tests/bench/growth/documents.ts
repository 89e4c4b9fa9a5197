import { crc32, deflateRawSync } from 'node:zlib';
import { Unreadable } from '../../../src/readers/unreadable.ts';

const numbers = (width: 2 | 4, ...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * width);
  for (const [index, value] of values.entries()) bytes.writeUIntLE(value, index * width, width);
  return bytes;
};

/** An archive of files, packed or not (PKWARE, ZIP File Format Specification, 4.3). */
function toZip(files: Readonly<Record<string, string>>, isPacked: boolean): Buffer {
  const parts: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const plain = Buffer.from(text);
    const content = isPacked ? deflateRawSync(plain) : plain;
    const facts = [
      // The version that is needed, no flags, the way of packing, no time.
      numbers(2, 20, 0, isPacked ? 8 : 0, 0, 0),
      numbers(4, crc32(plain), content.length, plain.length),
      numbers(2, name.length, 0),
    ];
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), ...facts, name]);
    index.push(Buffer.from('PK\u0001\u0002'), numbers(2, 20), ...facts, numbers(2, 0, 0, 0), numbers(4, 0, at), name);
    parts.push(head, content);
    at += head.length + content.length;
  }
  const list = Buffer.concat(index);
  const count = Object.keys(files).length;
  const end = [numbers(2, 0, 0, count, count), numbers(4, list.length, at), numbers(2, 0)];
  return Buffer.concat([...parts, list, Buffer.from('PK\u0005\u0006'), ...end]);
}

const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const document = `${kinds}/officeDocument`;
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file with this body, and other parts beside it by their kind, `styles` or `footnotes` (ECMA-376). */
export const toWordFile = (body: string, parts: Readonly<Record<string, string>> = {}, isPacked = false): Buffer =>
  toZip(
    {
      '[Content_Types].xml': `<Types xmlns="${types}"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${document}" Target="word/document.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}">${Object.keys(parts)
        .map((kind) => `<Relationship Id="${kind}" Type="${kinds}/${kind}" Target="${kind}.xml"/>`)
        .join('')}</Relationships>`,
      'word/document.xml': `<w:document xmlns:w="${words}"><w:body>${body}</w:body></w:document>`,
      ...Object.fromEntries(Object.entries(parts).map(([kind, xml]) => [`word/${kind}.xml`, xml])),
    },
    isPacked,
  );

/** The least that is a Word file with this body. */
export const toDocx = (body: string, isPacked = false): Buffer => toWordFile(body, {}, isPacked);

/** A text as it may stand in the XML of a Word file, which holds no control characters. */
export const toXml = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Where a piece of text stands on its page, in points from below. */
export interface Piece {
  text: string;
  left: number;
  base: number;
}

const toHex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const pdfFonts = [
  '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode/Identity-H/DescendantFonts[4 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>',
];

/** A stream of a PDF, with what its dictionary says besides. */
export const toStream = (content: string, dictionary = ''): string =>
  `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`;

/** A page of a PDF: the number of its content, and what it draws with beside the font, which is called F. */
export const toPage = (content: number, resources = ''): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[-10000000 -10000000 10000000 10000000]/Resources<</Font<</F 3 0 R>>${resources}>>/Contents ${content} 0 R>>`;

/** What draws pieces of text in type of 10 points. */
export const toDrawn = (pieces: readonly Piece[]): string =>
  `BT/F 10 Tf\n${pieces.map(({ text, left, base }) => `1 0 0 1 ${left} ${base} Tm<${toHex(text)}>Tj`).join('\n')}\nET`;

/** The least that is a PDF with these pages, by their numbers, and its objects from the fifth on (ISO 32000-1, 7.5 and 9.7). */
export function toPdfFile(pages: readonly number[], rest: readonly string[]): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`,
    ...pdfFonts,
    ...rest,
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${pdf}${table}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${pdf.length}\n%%EOF`,
  );
}

/** The least that is a PDF with these pages, each without edges and of pieces of text. */
export const toPdf = (pages: readonly (readonly Piece[])[]): Buffer =>
  toPdfFile(
    pages.map((_, at) => at * 2 + 5),
    pages.flatMap((pieces, at) => [toPage(at * 2 + 6), toStream(toDrawn(pieces))]),
  );

/** To be refused is an answer: some texts are longer than a report may be, or hold no word. */
export function passRefusal(error: unknown): void {
  if (!(error instanceof Unreadable)) throw error;
}
