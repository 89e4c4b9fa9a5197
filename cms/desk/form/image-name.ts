import { isDocument } from '../../../src/rules/entries/document-facts.ts';
import { suggestSlug } from '../../../src/rules/entries/slug.ts';
import { toSeenName } from './upload-fault.ts';
import { addToHash, emptyHash } from '../../../src/rules/language/alike/hash.ts';

/**
 * The name under which an image or a paper is kept, whatever a phone called it: pinyin and a number, which is that of its bytes, so that no
 * two images have one name and the same image always the same: 现场照片.JPG is `xian-chang-zhao-pian-0123456789.jpg`. `taken` are
 * names that are in use, of which it is none.
 */
export function nameImage(name: string, bytes: Uint8Array, taken: readonly string[] = []): string {
  const seen = toSeenName(name);
  const [ending = ''] = /\.[a-z0-9]{1,5}$/iu.exec(seen) ?? [];
  const words = suggestSlug(seen.slice(0, seen.length - ending.length)) || (isDocument(seen) ? 'file' : 'image');
  const number = String(bytes.reduce(addToHash, emptyHash) >>> 0).padStart(10, '0');
  const inUse = new Set(taken.map((other) => other.toLowerCase()));
  const toName = (count: number) => `${words}-${number}${count > 1 ? `-${count}` : ''}${ending.toLowerCase()}`;
  let count = 1;
  while (inUse.has(toName(count))) count += 1;
  return toName(count);
}
