import { readFolder } from '../../content/folder.ts';
import { openOnce } from '../../content/open-once.ts';
import { loadSources, toPortal } from '../../content/open-portal.ts';
import type { Folder } from '../../rules/entries/source-file.ts';
import { leaveOut, type Rest } from './leave-out.ts';

/**
 * Opens of `folder` what can be built; where the site that stands was built of another text, which `goodDir` keeps, that
 * stands in. Nothing where nothing can be built.
 */
export async function openRest(folder: Folder, goodDir: string | undefined): Promise<Rest | undefined> {
  const sources = await loadSources(folder);
  const good = goodDir === undefined ? undefined : await readFolder(goodDir).catch(() => undefined);
  const openFile = openOnce();
  return leaveOut(folder, { open: (next) => toPortal(next, sources, openFile), good });
}
