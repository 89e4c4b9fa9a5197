import type { OpenedPortal } from '../checks/context/opened-portal.ts';
import type { SourceFile } from '../rules/entries/source-file.ts';
import { readFolder } from './folder.ts';
import { loadSources, toPortal } from './open-portal.ts';
import { openFile } from '../checks/shape/open-file.ts';
import { onceFor } from '../rules/memory/once-for.ts';

const isSame = (one: SourceFile, other: SourceFile): boolean =>
  one.text === other.text && one.shipped === other.shipped;

/**
 * Opens a content folder as `openPortal` does, as often as it is asked: a file whose text has not changed since is the same
 * object, taken apart once.
 */
export function createOpener(): (dir: string) => Promise<OpenedPortal> {
  const open = onceFor(openFile);
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
