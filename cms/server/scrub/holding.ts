import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { longestPath } from '../../../src/rules/entries/file-name.ts';
import { showWords } from '../../../src/rules/entries/shown.ts';
import { toPathText } from '../git/quoted-path.ts';
import { walkFiles } from '../git/byte-paths.ts';
import { createReplacement } from './replace.ts';

const gbk = new TextDecoder('gbk');

/** Whether bytes hold a text, as they are or, where they are no UTF-8, in the signs that an older Windows in China writes (GBK). */
export function createSearch(text: string): (bytes: Buffer) => boolean {
  const { isIn } = createReplacement(text);
  return (bytes) => isIn(bytes) || (!isUtf8(bytes) && gbk.decode(bytes).includes(text));
}

/**
 * The files below a folder that hold a text, in their names or in what they say; as they are shown to whoever must mend them, in
 * one line each, and one that is no UTF-8 with what it was probably called.
 */
export async function listHolding(folder: string, text: string): Promise<string[]> {
  const holds = createSearch(text);
  const root = Buffer.from(folder);
  const found: string[] = [];
  for await (const path of walkFiles(root)) {
    if (!holds(path.subarray(root.length)) && !holds(await readFile(path))) continue;
    const meant = isUtf8(path) ? '' : `（原来大概叫「${showWords(gbk.decode(path.subarray(root.length + 1)))}」）`;
    found.push(`${showWords(toPathText(path), longestPath)}${meant}`);
  }
  return found.sort();
}
