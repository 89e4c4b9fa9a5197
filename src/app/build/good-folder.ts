import { copyFile, mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFolder } from '../../content/list-folder.ts';

/** When a file was last written, to the millisecond, and how long it is: both alike, and it is the same. */
async function getStamp(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && `${Math.round(found.mtimeMs)} ${found.size}`;
}

async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  // A copy that is broken off never bears the name of a whole one.
  const part = join(dirname(to), '.part~');
  await copyFile(from, part);
  const { atime, mtime } = await stat(from);
  await utimes(part, atime, mtime);
  await rename(part, to);
}

/**
 * Makes the folder `good` hold what the site that is shown now was built of: everything in `content` but `leftOut`, of which
 * it keeps what it had. Copies only what has changed.
 */
export async function keepGood(content: string, good: string, leftOut: readonly string[]): Promise<void> {
  await mkdir(good, { recursive: true });
  const [{ files }, { files: old }] = [await listFolder(content), await listFolder(good)];
  const kept = new Set(leftOut);
  for (const path of files) {
    if (kept.has(path)) continue;
    const [from, to] = [join(content, path), join(good, path)];
    if ((await getStamp(from)) !== (await getStamp(to))) await copyWhole(from, to);
  }
  const present = new Set(files);
  for (const path of old) if (!present.has(path)) await rm(join(good, path), { force: true });
}
