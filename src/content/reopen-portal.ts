import { isDeepStrictEqual } from 'node:util';
import type { OpenedPortal } from '../checks/context/opened-portal.ts';
import type { SourceFile } from '../rules/entries/source-file.ts';
import type { OpenedFile } from '../checks/shape/open-file.ts';
import { readFolder } from './folder.ts';
import { openOnce } from './open-once.ts';
import { loadSources, toPortal } from './open-portal.ts';

const isSame = (one: SourceFile, other: SourceFile): boolean =>
  one.text === other.text && one.shipped === other.shipped;

/** Opens files; an entry that says what the one of before at its path said is that very one, however the text is written now. */
function openSame(): (source: SourceFile) => OpenedFile {
  const open = openOnce();
  const entries = new Map<string, OpenedFile['file']['entry']>();
  const made = new WeakMap<OpenedFile, OpenedFile>();
  return (source) => {
    const fresh = open(source);
    const known = made.get(fresh);
    if (known) return known;
    const before = entries.get(source.path);
    const opened = isDeepStrictEqual(before, fresh.file.entry)
      ? { ...fresh, file: { ...fresh.file, entry: before } }
      : fresh;
    entries.set(source.path, opened.file.entry);
    made.set(fresh, opened);
    return opened;
  };
}

/**
 * Opens a content folder as `openPortal` does, as often as it is asked: a file whose text has not changed since is the same
 * object, taken apart once.
 */
export function createOpener(): (dir: string) => Promise<OpenedPortal> {
  const open = openSame();
  let known = new Map<string, SourceFile>();
  return async (dir) => {
    const folder = await readFolder(dir);
    const files = folder.files.map((file) => {
      const before = known.get(file.path);
      return before && isSame(before, file) ? before : file;
    });
    // What stands in the folder no more is forgotten.
    known = new Map(files.map((file) => [file.path, file]));
    const same = { ...folder, files };
    return toPortal(same, await loadSources(same), open);
  };
}
