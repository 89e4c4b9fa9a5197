import type { RawReport } from '../rules/import/raw-report.ts';
import { getHtmlParser, readDocument } from './html.ts';
import { getGain } from './unpacked.ts';
import { Unreadable } from './unreadable.ts';

/** What a Word file may gain by being unpacked, in bytes: the longest report, each sign of it in a run of its own, gains less. */
const mostGained = 30_000_000;

/** Reads a Word file (.docx) through mammoth, which knows its headings, lists and tables. */
export async function readDocx(bytes: Uint8Array): Promise<RawReport> {
  if (getGain(bytes) > mostGained)
    throw new Unreadable(
      `这个 Word 文件解开后超过 ${mostGained / 1_000_000} MB，不像一篇报道；请用 Word 打开它，把正文复制出来，粘贴导入`,
    );
  const { default: mammoth } = await import('mammoth');
  // In Node mammoth asks for a Buffer, in the browser for an ArrayBuffer.
  const input = {
    arrayBuffer: bytes.slice().buffer,
    ...(typeof Buffer === 'undefined' ? {} : { buffer: Buffer.from(bytes) }),
  };
  const { value } = await mammoth
    .convertToHtml(input, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) })
    .catch(() => {
      throw new Unreadable('这个 Word 文件打不开，可能损坏或加了密码；请用 Word 打开后另存为 .docx 再试');
    });
  const parse = await getHtmlParser();
  return readDocument(() => parse(value), false);
}
