import { isUtf8 } from 'node:buffer';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSilent } from '../rules/entries/stray-file.ts';

/** What stands below a content folder, by path with forward slashes, sorted. */
export interface Listing {
  files: string[];
  folders: string[];
  /** Neither files nor folders, above all symbolic links: they are never followed, wherever they lead. */
  others: string[];
  /** Files and folders that cannot be opened by their names, as far as these can be read; what is in such a folder is not listed. */
  misnamed: Misnamed[];
}

/** A name that is no UTF-8: an older Windows wrote it in the signs of its own country (GBK), and a ZIP carried it over. */
export interface Misnamed {
  /** What stands in its place, with U+FFFD for what cannot be read. */
  path: string;
  /** How the last name was meant, where it is GBK. */
  meant: string | undefined;
}

const gbk = new TextDecoder('gbk', { fatal: true });

function readAsGbk(name: Buffer): string | undefined {
  try {
    return gbk.decode(name);
  } catch {
    return undefined;
  }
}

async function walk(dir: string, below: string, found: Listing): Promise<Listing> {
  // As bytes: of a name that is no UTF-8 the text would lose them, and nothing could be opened by it.
  for (const item of await readdir(join(dir, below), { withFileTypes: true, encoding: 'buffer' })) {
    const name = item.name.toString();
    if (isSilent(name)) continue;
    const path = below ? `${below}/${name}` : name;
    if (!isUtf8(item.name)) found.misnamed.push({ path, meant: readAsGbk(item.name) });
    else if (item.isDirectory()) {
      found.folders.push(path);
      await walk(dir, path, found);
    } else (item.isFile() ? found.files : found.others).push(path);
  }
  return found;
}

/** Lists all that is below the folder `dir`, but for what Git and editors keep for themselves. */
export async function listFolder(dir: string): Promise<Listing> {
  const { files, folders, others, misnamed } = await walk(dir, '', {
    files: [],
    folders: [],
    others: [],
    misnamed: [],
  });
  return {
    files: files.sort(),
    folders: folders.sort(),
    others: others.sort(),
    misnamed: misnamed.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
