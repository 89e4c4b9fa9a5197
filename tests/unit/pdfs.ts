import { deflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary, and what stands in its stream. */
type PdfObject = string | { dictionary: string; stream: Buffer };

interface Made {
  /** What the first and the other pages say, in ASCII. */
  pages?: readonly string[];
  /** Entries of the catalog, of the information and of the trailer. */
  catalog?: string;
  info?: string;
  trailer?: string;
  /** Further objects, from number 10 on. */
  more?: readonly PdfObject[];
}

const toStream = (stream: Buffer, entries = ''): PdfObject => ({
  dictionary: `<< /Length ${stream.length} ${entries} >>`,
  stream,
});

/** A stream of packed objects (ISO 32000-1, 7.5.7), of which the first has the number 90. */
export const packed = (
  object: string,
  { filter = '/FlateDecode', pack = deflateSync, type = '/Type /ObjStm', behind = '' } = {},
): PdfObject => toStream(pack(Buffer.from(`90 0 ${object}`)), `${type} /N 1 /First 5 /Filter ${filter} ${behind}`);

/** A small PDF as a writer of our time would make it, with a table of its objects. */
export function makePdf({ pages = ['hello'], catalog = '', info = '', trailer = '', more = [] }: Made = {}): Buffer {
  const objects = new Map<number, PdfObject>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [4, `<< ${info} >>`],
  ]);
  for (const [index, object] of more.entries()) objects.set(10 + index, object);
  const kids = pages.map((text, index) => {
    const [page, content] = [100 + 2 * index, 101 + 2 * index];
    const resources = '/Resources << /Font << /F 3 0 R >> >>';
    objects.set(page, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] ${resources} /Contents ${content} 0 R >>`);
    objects.set(content, toStream(Buffer.from(text && `BT /F 12 Tf 20 200 Td (${text}) Tj ET`)));
    return `${page} 0 R`;
  });
  objects.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  const parts = [Buffer.from('%PDF-1.7\n')];
  const rows: string[] = [];
  let at = parts[0]!.length;
  for (const [number, object] of objects) {
    const { dictionary, stream } = typeof object === 'string' ? { dictionary: object, stream: undefined } : object;
    const body = stream ? [Buffer.from('\nstream\n'), stream, Buffer.from('\nendstream')] : [];
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n${dictionary}`), ...body, Buffer.from('\nendobj\n')]);
    rows.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    parts.push(part);
    at += part.length;
  }
  const end = `xref\n${rows.join('')}trailer\n<< /Size 1000 /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
