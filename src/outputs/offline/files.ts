import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { urls } from '../../urls.ts';

/** Scripts and styles that a script names: what it loads with itself, and what at the press of a button. */
const named = /["'](?:\.\/|\/?_astro\/)([\w.-]+\.(?:js|css))["']/gu;

/** What is fetched only to pass a page on, or to make a Word file of it: of little use without a connection, and heavy. */
const leftOut = /^(?:sheet|word)\./u;

/** Data that pages ask for by themselves. */
const asked = [urls.icons, urls.calendar];

/** The files below `dir` that pages which name `files` need, with all that their scripts name; sorted. */
export function listNeeded(dir: string, files: Iterable<string>): string[] {
  const needed = new Set([...asked, ...files]);
  for (const path of needed)
    if (path.endsWith('.js'))
      for (const [, name = ''] of readFileSync(join(dir, path), 'utf8').matchAll(named))
        if (!leftOut.test(basename(name)) && existsSync(join(dir, urls.assets, name))) needed.add(urls.assets + name);
  return [...needed].sort();
}

/** How many bytes these files have. */
export const countBytes = (dir: string, files: readonly string[]): number =>
  files.reduce((sum, path) => sum + statSync(join(dir, path)).size, 0);
