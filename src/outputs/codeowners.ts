import type { Entry } from '../rules/entries/entry.ts';
import type { Portal } from '../rules/portal/portal.ts';
import type { AnyData } from '../schemas/index.ts';
import { getRegionPath } from '../rules/portal/regions.ts';

/** A file of the content folder and the entry in it. */
export interface OwnedFile {
  /** Below the content folder, e.g. `cases/leak.md`. */
  path: string;
  entry: Entry;
}

/** Who looks after a region: those named for it, else those of the nearest region above it. */
function getOwners(portal: Portal, region: string): readonly string[] | undefined {
  const { owners } = portal.site;
  const named = getRegionPath(portal, region).findLast(({ id }) => owners[id] !== undefined);
  return named && owners[named.id];
}

/**
 * A `CODEOWNERS` file, which GitHub, GitLab and Forgejo read: for each region with owners its folders, and each file whose
 * entry names a region; `*` for the rest. `folder` is where the content stands in the repository. The last line that fits counts.
 */
export function toCodeowners(portal: Portal, files: readonly OwnedFile[], folder = 'content'): string {
  const { '*': rest, ...owners } = portal.site.owners;
  const lines = [
    ...(rest ? [['*', ...rest]] : []),
    ...Object.entries(owners).map(([region, names]) => [`/${folder}/*/${region}/`, ...names]),
    ...files.flatMap(({ path, entry }) => {
      const data: AnyData = entry.data;
      const region = entry.collection === 'regions' ? entry.id : data.region;
      const names = region === undefined ? undefined : getOwners(portal, region);
      return names ? [[`/${folder}/${path}`, ...names]] : [];
    }),
  ];
  return lines.map((line) => `${line.join(' ')}\n`).join('');
}
