import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Outcome, runCommand } from './command.ts';
import { siteUrl } from './shipped.ts';

/** Files of a content folder by their path in it. */
export type ContentFiles = Record<string, string | Buffer>;

/** Writes a content folder into `dir`, in place of what was there. */
export async function writeContent(dir: string, files: ContentFiles): Promise<string> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}

/** A folder for one test's content. */
export const contentDirFor = (name: string): string => resolve('.cache/test-content', name);

/** Where the content of that name is built to. */
export const outDirFor = (name: string): string => resolve('.cache/test-sites', name);

/** Builds the content folder `dir` into `outDir`; without share cards unless `env` says otherwise. */
export const buildContent = (
  dir: string,
  outDir: string,
  env: Record<string, string> = {},
  args: string[] = [],
): Promise<Outcome> =>
  runCommand('build', { args, env: { CONTENT_DIR: dir, OUT_DIR: outDir, SITE_URL: siteUrl, SKIP_CARDS: '1', ...env } });
