import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { Card } from './card.ts';

const packages = [
  'satori',
  '@resvg/resvg-wasm',
  'uqr',
  '@fontsource/noto-sans-sc',
  '@embedpdf/fonts-sc',
  '@iconify-json/twemoji',
  'fontkitten',
];
const dayInMs = 24 * 3600 * 1000;
const monthInMs = 30 * dayInMs;

/** A fingerprint of everything but the card that decides how it looks: this folder and the packages that draw. */
async function getDrawingVersion(): Promise<string> {
  const here = import.meta.dirname;
  const sources = (await readdir(here, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const name of sources) hash.update(name).update(await readFile(join(here, name)));
  for (const name of packages) {
    const path = findPackageJSON(name, import.meta.url);
    if (path === undefined) continue;
    const { version }: { version: string } = JSON.parse(await readFile(path, 'utf8'));
    hash.update(version);
  }
  return hash.digest('hex');
}

/** The cards drawn so far, a file each under the fingerprint of what is on it. */
export interface CardCache {
  /** Where the picture of `card` is or should be. */
  pathOf(card: Card): string;
  has(path: string): boolean;
  /** Copies a picture into the build. Not a link: whoever rewrites a built file must not rewrite the cache. */
  copy(path: string, to: string): Promise<void>;
  /** Removes pictures that no build has asked for in 30 days, by the day. */
  prune(): Promise<void>;
}

/** Opens the cache in `dir`, which is made if need be. */
export async function openCache(dir: string): Promise<CardCache> {
  await mkdir(dir, { recursive: true });
  const version = await getDrawingVersion();
  const present = new Set(await readdir(dir));
  const asked = new Set<string>();
  const now = new Date();
  return {
    pathOf: (card) => {
      const hash = createHash('sha256').update(version).update(JSON.stringify(card)).digest('hex');
      const name = `${hash.slice(0, 32)}.png`;
      asked.add(name);
      return join(dir, name);
    },
    has: existsSync,
    async copy(path, to) {
      await mkdir(dirname(to), { recursive: true });
      await copyFile(path, to, constants.COPYFILE_FICLONE);
    },
    async prune() {
      for (const name of present) {
        const path = join(dir, name);
        // Another build may meanwhile have given a half-written picture its name, or have removed an old one.
        const found = await stat(path).catch(() => undefined);
        const age = found ? now.getTime() - found.mtimeMs : 0;
        if (asked.has(name) && age > dayInMs) await utimes(path, now, now).catch(() => undefined);
        else if (age > monthInMs) await rm(path, { force: true });
      }
    },
  };
}
