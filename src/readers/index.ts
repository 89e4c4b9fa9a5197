import { decodeText } from '../rules/import/clean/encoding.ts';
import type { RawReport } from '../rules/import/raw-report.ts';
import type { PdfResources } from './pdf.ts';
import { refuseLong, Unreadable } from './unreadable.ts';

/** What the readers need beside their code. */
export interface ReaderResources {
  pdf?: PdfResources;
}

/** How the names of readable files end: what the desk offers to choose and the command names. */
export const readableEndings = ['.txt', '.md', '.html', '.htm', '.docx', '.pdf'] as const;

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Kinds of file that are known by their first bytes and cannot be read, with the way out. */
const refused: [signature: number[], message: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], '这是旧版 Word（.doc）或加了密码的 Office 文件；请用 Word 打开后另存为 .docx 再导入'],
  [[0xff, 0xd8, 0xff], '这是图片，不是文字；请先做文字识别，或者找文字版'],
  [[0x89, 0x50, 0x4e, 0x47], '这是图片，不是文字；请先做文字识别，或者找文字版'],
  [[0x47, 0x49, 0x46, 0x38], '这是图片，不是文字；请先做文字识别，或者找文字版'],
  [[0x52, 0x61, 0x72, 0x21], '这是压缩包；请先解压，再导入里面的文件'],
  [[0x37, 0x7a, 0xbc, 0xaf], '这是压缩包；请先解压，再导入里面的文件'],
  [[0x1f, 0x8b], '这是压缩包；请先解压，再导入里面的文件'],
];

const isHtml = (text: string): boolean =>
  /<(?:!doctype html|html|head|body)[\s>]/iu.test(text.slice(0, 4000)) ||
  (text.match(/<\/?(?:p|div|br|span|td|h[1-6]|a|li)\b[^<>]*>/giu)?.length ?? 0) >= 4;

/** Reads a file of any kind that the importer takes: text, HTML, .docx, .pdf, told apart by content, not by name. Throws `Unreadable`. */
export async function readReport(bytes: Uint8Array, resources: ReaderResources = {}): Promise<RawReport> {
  if (bytes.length === 0) throw new Unreadable('这个文件是空的');
  const found = refused.find(([signature]) => startsWith(bytes, ...signature));
  if (found) throw new Unreadable(found[1]);
  const report = await readByKind(bytes, resources);
  refuseLong(report.text.length);
  if (!/[\p{Letter}\p{Number}]/u.test(report.text)) throw new Unreadable('这个文件里没有文字');
  return report;
}

async function readByKind(bytes: Uint8Array, resources: ReaderResources): Promise<RawReport> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return (await import('./pdf.ts')).readPdf(bytes, resources.pdf);
  if (startsWith(bytes, 0x50, 0x4b)) return (await import('./docx.ts')).readDocx(bytes);
  const decoded = decodeText(bytes);
  if (!decoded || (/\p{Cc}{2}(?<![\r\n\t\f]{2})/u.test(decoded.text.slice(0, 2000)) && decoded.text.includes('\u0000')))
    throw new Unreadable('读不懂这个文件的文字编码，或者它不是文字文件；请另存为 UTF-8 文本、.docx 或 .pdf 再导入');
  const warnings =
    decoded.encoding === 'utf-8' ? [] : [`文件按 ${decoded.encoding.toUpperCase()} 编码读出；如有乱字，请对照原文`];
  if (!isHtml(decoded.text)) return { text: decoded.text, asides: [], hints: {}, warnings };
  const { getHtmlParser, readDocument } = await import('./html.ts');
  const parse = await getHtmlParser();
  const report = readDocument(() => parse(decoded.text));
  return { ...report, warnings: [...warnings, ...report.warnings] };
}
