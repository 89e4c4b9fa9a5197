import { readFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listBuiltFiles } from './site/built-page.ts';

/** Pictures, fonts and indexes: no text in them. */
const isBinary = /\.(?:png|jpe?g|webp|gif|woff2?|bin|bcmap|wasm|pagefind|pf_\w+)$/u;

/** What only the machine knows that built something: where the project, its packages, its owner and its scratch are. */
const paths = [
  'node_modules/',
  ...[resolve(), homedir(), tmpdir()].filter((path) => path !== '/').map((path) => `${path}/`),
];

/** Where a text file below `dir` names such a path, with what stands around it. */
export async function findMachinePaths(dir: string): Promise<string[]> {
  const files = (await listBuiltFiles(dir)).filter((file) => !isBinary.test(file));
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(join(dir, file), 'utf8');
    for (const path of paths) {
      const at = text.indexOf(path);
      if (at >= 0) found.push(`${file}: …${text.slice(Math.max(0, at - 40), at + 80)}…`);
    }
  }
  return found;
}
