import { existsSync } from 'node:fs';
import { readdir, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { walkFiles } from './byte-paths.ts';
import type { Git } from './git.ts';

/** Where earlier versions wrote their indexes; whatever is left in it is rubbish. */
const scratchDir = (git: Git): string => join(git.dir, 'desk-scratch');

// Git holds these for milliseconds; older ones belong to a process that was killed.
const abandonedAfter = 3000;

const ending = Buffer.from('.lock');

/** From so many loose objects on Git packs (git-config, gc.auto). */
const mostLoose = 6700;
/** From more packs on, too (git-config, gc.autoPackLimit). */
const mostPacks = 50;

/** Packing rewrites everything once; it may be broken off and will be tried again at the next start. */
const packingLimit = 600_000;

async function listLocks(dir: string): Promise<(string | Buffer)[]> {
  const locks: (string | Buffer)[] = ['packed-refs.lock', 'HEAD.lock', 'config.lock'].map((name) => join(dir, name));
  // As bytes: the name of a branch need not be UTF-8.
  for await (const path of walkFiles(Buffer.from(join(dir, 'refs'))))
    if (path.subarray(-ending.length).equals(ending)) locks.push(path);
  return locks;
}

/** Removes the lock files of git processes that were killed; waits for those that may still be alive. */
export async function removeAbandonedLocks(git: Git): Promise<void> {
  // Where the clock was set back, a lock may be from next year: none is waited for longer than for a new one.
  const started = performance.now();
  for (const lock of await listLocks(git.dir)) {
    while (existsSync(lock)) {
      const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
      const age = Math.max(Date.now() - mtimeMs, performance.now() - started);
      if (age > abandonedAfter) await unlink(lock).catch(() => undefined);
      else await sleep(100);
    }
  }
}

/**
 * Whether Git may find something to pack. It tells the number of loose objects by one of their 256 folders, as Git itself
 * does: to ask Git takes a process that starts others.
 */
async function hasGrown({ dir }: Git): Promise<boolean> {
  const count = (folder: string) =>
    readdir(join(dir, 'objects', folder)).then(
      (names) => names.length,
      () => 0,
    );
  return (await count('17')) * 256 >= mostLoose || (await count('pack')) > mostPacks;
}

/** Clears what a killed server leaves behind (lock files, half-written indexes) and packs the repository where it has grown. */
export async function clearAfterCrash(git: Git): Promise<void> {
  await rm(scratchDir(git), { recursive: true, force: true });
  await removeAbandonedLocks(git);
  // Without this, thousands of saves would stay thousands of small files.
  if (!(await hasGrown(git))) return;
  await git
    .run(['-c', `gc.auto=${mostLoose}`, '-c', 'gc.autoDetach=false', 'gc', '--auto', '--quiet'], {
      limit: packingLimit,
      startsOthers: true,
    })
    .catch(() => undefined);
}
