/** What stands at the end of a PDF: where its table of objects begins, and what its trailer says (ISO 32000-1, 7.5.5). */
function readTrailer(pdf: Buffer): { start: number; size: number; root: number; rest: string } {
  const end = pdf.subarray(pdf.lastIndexOf('trailer')).toString('latin1');
  const [, entries = '', start = ''] = /^trailer\s*<<([\s\S]*)>>\s*startxref\s*(\d+)/u.exec(end) ?? [];
  const [, size = ''] = /\/Size\s+(\d+)/u.exec(entries) ?? [];
  const [, root = ''] = /\/Root\s+(\d+)\s+0\s+R/u.exec(entries) ?? [];
  if (size === '' || root === '') throw new Error('这份 PDF 的结尾不是认得的样子，写不进人工智能生成的声明');
  return { start: Number(start), size: Number(size), root: Number(root), rest: entries.replace(/\/Size\s+\d+/u, '') };
}

/** Bytes of a row of the table of objects (7.5.4). */
const rowSize = 20;

/** The dictionary of the catalog, without its last bracket. */
function readCatalog(pdf: Buffer, start: number, root: number): string {
  const head = /^xref\s+0\s+\d+\s+/u.exec(pdf.toString('latin1', start, start + 40))?.[0] ?? '';
  const row = start + head.length + root * rowSize;
  const offset = Number(pdf.toString('latin1', row, row + 10));
  const object = pdf.subarray(offset, pdf.indexOf('endobj', offset)).toString('latin1');
  return object.slice(object.indexOf('<<'), object.lastIndexOf('>>'));
}

/**
 * A PDF of Chromium with a packet of XMP as its metadata, appended as an update (7.5.6, 14.3.2): the pages stay as they are.
 * Throws where the PDF has no plain table of objects.
 */
export function embedInPdf(pdf: Buffer, xmp: string): Buffer {
  const { start, size, root, rest } = readTrailer(pdf);
  const packet = Buffer.from(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>${xmp}<?xpacket end="r"?>`);
  const metadata = Buffer.concat([
    Buffer.from(`\n${size} 0 obj\n<</Type /Metadata /Subtype /XML /Length ${packet.length}>>\nstream\n`),
    packet,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const catalog = Buffer.from(
    `${root} 0 obj\n${readCatalog(pdf, start, root)}/Metadata ${size} 0 R>>\nendobj\n`,
    'latin1',
  );
  const metadataAt = pdf.length + 1;
  const catalogAt = pdf.length + metadata.length;
  const toRow = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n${root} 1\n${toRow(catalogAt)}${size} 1\n${toRow(metadataAt)}`;
  const trailer = `trailer\n<</Size ${size + 1} /Prev ${start}${rest}>>\nstartxref\n${catalogAt + catalog.length}\n%%EOF\n`;
  return Buffer.concat([pdf, metadata, catalog, Buffer.from(table + trailer, 'latin1')]);
}
