import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { clearAway } from './clear-away.ts';

/** Whether a folder could not be renamed because it is a disk of its own (a mounted one), or lies on another disk than where it is to go. */
export const isMountError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EXDEV');

/** Moves a folder; throws in Chinese where it is a disk of its own, which cannot be put in another's place. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isMountError(error)) throw error;
    throw new Error(
      `「${from}」是单独挂载的磁盘（或者正被别的程序占着），整个换不下来，原来的没有动。请用它里面的一个文件夹，例如 ${join(from, 'site')}。`,
      { cause: error },
    );
  }
}

/**
 * Puts the finished folder `next` in the place of `dir`. Where that fails, the old one stands there again; that the old one
 * cannot be removed afterwards is no failure.
 */
export async function swapFolder(next: string, dir: string, log?: (words: string) => void): Promise<void> {
  const usual = `${dir}.old`;
  await clearAway([usual], log);
  // One that could not be removed an earlier time is in nobody's way.
  const old = existsSync(usual) ? `${usual}-${Date.now()}` : usual;
  const isReplaced = existsSync(dir);
  if (isReplaced) await move(dir, old);
  try {
    await rename(next, dir);
  } catch (error) {
    if (isReplaced) await rename(old, dir);
    throw error;
  }
  await clearAway([old], log);
}

/**
 * Puts back what a swap had moved away when it was broken off: between its two steps, which take no time, `dir` is not there.
 * Has nothing to do at any other moment.
 */
export async function restoreFolder(dir: string): Promise<void> {
  if (!existsSync(dir) && existsSync(`${dir}.old`)) await rename(`${dir}.old`, dir);
}
