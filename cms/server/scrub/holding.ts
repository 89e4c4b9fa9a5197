import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { longestPath } from '../../../src/rules/entries/file-name.ts';
import { showWords } from '../../../src/rules/entries/shown.ts';
import { toPathText } from '../git/quoted-path.ts';
import { walkFiles } from '../git/byte-paths.ts';
import { createReplacement } from './replace.ts';

const gbk = new TextDecoder('gbk');

/**
 * The files below a folder that hold a text, in their names or in what they say; as they are shown to whoever must mend them, in
 * one line each, and one that is no UTF-8 with what it was probably called.
 */
export async function listHolding(folder: string, text: string): Promise<string[]> {
  const { isIn } = createReplacement(text);
  const root = Buffer.from(folder);
  const found: string[] = [];
  for await (const path of walkFiles(root)) {
    if (!isIn(path.subarray(root.length)) && !isIn(await readFile(path))) continue;
    const meant = isUtf8(path) ? '' : `（原来大概叫「${showWords(gbk.decode(path.subarray(root.length + 1)))}」）`;
    found.push(`${showWords(toPathText(path), longestPath)}${meant}`);
  }
  return found.sort();
}
