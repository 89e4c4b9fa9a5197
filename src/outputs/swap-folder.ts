import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { clearAway } from './clear-away.ts';

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
  if (isReplaced) await rename(dir, old);
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
