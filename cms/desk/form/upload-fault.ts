import { documentFaults, isDocument, mostDocumentBytes } from '../../../src/rules/entries/document-facts.ts';
import { isPublished } from '../../../src/rules/entries/image-facts.ts';
import { showWords } from '../../../src/rules/entries/shown.ts';

/** The name of a file without marks that nobody sees, which messengers put before and behind it, and blanks at its ends. */
export const toSeenName = (name: string): string => name.replaceAll(/\p{Cf}/gu, '').trim();

/** Longer is no name of a file, on any system. */
const longestName = 255;

/** Pictures that no page shows. */
const unshown = /\.(gif|avif)$/iu;
/** What an iPhone calls its own photographs. */
const fromPhone = /\.hei[cf]s?$/iu;

/**
 * Why a chosen file cannot become a picture or a paper of the site, by its name and its size in bytes, in a sentence with the repair. Told as it
 * is chosen: Decap keeps any file, and shows none that is not called like a picture. What is inside, the server judges at saving.
 */
export function findUploadFault({ name: given, size }: Pick<File, 'name' | 'size'>): string | undefined {
  const name = showWords(toSeenName(given), longestName);
  if (size === 0) return `没有上传：「${name}」是空的，多半没有传完。请重新选一次。`;
  if (isDocument(name) && size > mostDocumentBytes)
    return `没有上传：「${name}」${documentFaults.large.message}。请${documentFaults.large.fix}，再上传。`;
  if (isPublished(name) || isDocument(name)) return undefined;
  const [, kind] = unshown.exec(name) ?? [];
  if (kind !== undefined)
    return `没有上传：「${name}」是 ${kind.toUpperCase()} 图片，网页上放不了。请另存为 JPG 或 PNG，再上传。`;
  return fromPhone.test(name)
    ? `没有上传：「${name}」是苹果手机的 HEIC 照片，网页上放不了。请在手机或看图软件里另存为 JPG，再上传。`
    : `没有上传：「${name}」不是图片，也不是 PDF，网页上放不了。图片请另存为 JPG 或 PNG，文件请另存为 PDF，再上传。`;
}

/** The largest picture, in bytes: as base64 it must fit into a request (cms/server/handler.ts). */
const mostBytes = 15_000_000;

/** Why a picture cannot be sent, in a sentence with the repair: this browser could not make it smaller. */
export const findSizeFault = ({ name, size }: Pick<File, 'name' | 'size'>): string | undefined =>
  size > mostBytes
    ? `没有上传：「${showWords(toSeenName(name), longestName)}」太大，有 ${Math.ceil(size / 1_000_000)} MB，这个浏览器又缩不小它。请用看图软件缩小到宽 1600，另存为 JPG，再上传。`
    : undefined;
