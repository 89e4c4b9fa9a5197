import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** In milliseconds; each bundle is made within a minute on any machine. */
const longestWait = 600_000;
/** A bundle that nobody has asked for since, in milliseconds, is of sources that are no more. */
const longestUnused = 24 * 3600 * 1000;

/** Of a folder all but what is written in Markdown about the sources: nothing is made of it unless it is named itself. */
const listFiles = (path: string): string[] => {
  if (statSync(join(root, path)).isFile()) return [path];
  const found = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile() && !item.name.endsWith('.md'))
    .map((item) => relative(root, join(item.parentPath, item.name)));
};

/** One hash over the names and contents of all `inputs`. Read in one go: to wait for each of a thousand files took five times as long. */
function getHash(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(listFiles).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 32);
}

/**
 * Runs a build as one for use, whoever starts it: besides its settings Vite asks NODE_ENV, and left what helps to debug in
 * bundles that tests had made.
 */
async function makeForUse(task: () => Promise<void>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await task();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

async function prune(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    const path = join(cacheDir, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() && Date.now() - found.mtimeMs > longestUnused)
      await rm(path, { recursive: true, force: true });
  }
}

interface Bundle {
  /** What it is, in Chinese, for whoever has to wait for it. */
  name: string;
  /** The files and folders of this checkout that it is made of or that decide how; of a folder, Markdown is none. */
  inputs: readonly string[];
  /** Where bundles of this kind stand, a folder each under the fingerprint of what it is made of. */
  cacheDir: string;
  /** Makes it in the folder `dir`, which is not there yet. */
  make: (dir: string) => Promise<void>;
}

/**
 * The folder of a bundle that is made of our own sources, made only where they have changed: it depends on nothing that
 * editors write. Whoever builds at the same time shares it. Throws in Chinese where another process never lets go of it.
 */
export async function readyBundle({ name, inputs, cacheDir, make }: Bundle): Promise<string> {
  const dir = join(cacheDir, getHash(inputs));
  if (!existsSync(dir)) {
    const turn = takeLock(join(cacheDir, 'lock'), longestWait);
    if (!turn) throw new Error(`另一个程序一直占着「${cacheDir}」，${name}没有建。请关掉它，再来一次。`);
    try {
      // Whoever had the turn before may have made it.
      if (!existsSync(dir)) {
        // Under its name only as a whole: a process that is ended halfway leaves nothing that passes for one.
        const making = `${dir}.making`;
        await rm(making, { recursive: true, force: true });
        await makeForUse(() => make(making));
        await rename(making, dir);
        await prune(cacheDir);
      }
    } finally {
      turn.release();
    }
  }
  const now = new Date();
  await utimes(dir, now, now);
  return dir;
}
