import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSilent } from '../rules/entries/stray-file.ts';

/** What stands below a content folder, by path with forward slashes, sorted. */
export interface Listing {
  files: string[];
  /** Neither files nor folders, above all symbolic links: they are never followed, wherever they lead. */
  others: string[];
}

async function walk(dir: string, below: string, found: Listing): Promise<Listing> {
  for (const item of await readdir(join(dir, below), { withFileTypes: true })) {
    if (isSilent(item.name)) continue;
    const path = below ? `${below}/${item.name}` : item.name;
    if (item.isDirectory()) await walk(dir, path, found);
    else (item.isFile() ? found.files : found.others).push(path);
  }
  return found;
}

/** Lists all that is below the folder `dir`, but for what Git and editors keep for themselves. */
export async function listFolder(dir: string): Promise<Listing> {
  const { files, others } = await walk(dir, '', { files: [], others: [] });
  return { files: files.sort(), others: others.sort() };
}
