import { readdir } from 'node:fs/promises';
import type { Dirent } from 'node:fs';

const slash = Buffer.from('/');

/** The path of what stands in a folder, in the bytes that the system has for it: of a name that is no UTF-8 a text would lose them. */
export const joinBytes = (folder: Buffer, name: Buffer): Buffer => Buffer.concat([folder, slash, name]);

/** Everything below a folder that is neither a folder nor a link, by its path in bytes; nothing where there is no such folder. */
export async function* walkFiles(folder: Buffer): AsyncGenerator<Buffer> {
  const items: Dirent<Buffer>[] = await readdir(folder, { withFileTypes: true, encoding: 'buffer' }).catch((error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  for (const item of items) {
    const path = joinBytes(folder, item.name);
    if (item.isDirectory()) yield* walkFiles(path);
    else if (item.isFile()) yield path;
  }
}
