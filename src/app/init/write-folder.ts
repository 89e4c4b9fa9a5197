import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes files by their paths into the empty folder `dir`; where one cannot be written it takes back all, so that the folder can be tried again. */
export async function writeFolder(dir: string, files: Record<string, string>): Promise<void> {
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
  } catch (error) {
    const tops = new Set(Object.keys(files).map((path) => path.split('/', 1)[0] ?? path));
    for (const top of tops) await rm(join(dir, top), { recursive: true, force: true });
    throw error;
  }
}
