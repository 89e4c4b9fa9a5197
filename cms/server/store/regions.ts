import { posix } from 'node:path';
import type { Git } from '../git/git.ts';
import { listTree, readBlobs } from '../git/trees.ts';
import { readFields } from './fields.ts';
import type { Fields } from './fields-tasks.ts';
import { root } from './paths.ts';
import { mainRef } from './store.ts';

/** What entries say of where they are, by their blobs. */
async function readPlaces(git: Git, ids: readonly string[]): Promise<Fields['values'][]> {
  const texts = await readBlobs(git, ids);
  const read = await readFields(
    texts.map((text) => ({ text: String(text) })),
    ['region', 'parent'],
  );
  return read.map(({ values }) => values);
}

/** The slugs of the regions that an entry is of. */
function getRegions(path: string, { region, parent }: Fields['values']): string[] {
  // A region that is new is known by the one above it.
  const named = path.startsWith(`${root}/regions/`) ? [posix.basename(path, '.md'), parent] : [region];
  return named.filter((name) => name !== undefined);
}

/** A text that a draft changes, and the regions that it is of. */
interface Placed {
  path: string;
  id: string;
  regions: readonly string[];
}

/** The texts among `entries` (paths in the repository, blobs), each with the regions that it is of. */
export const placeAll = async (
  git: Git,
  entries: readonly { path: string; id: string | undefined }[],
): Promise<Placed[]> => {
  const found = entries.flatMap(({ path, id }) => (id === undefined ? [] : [{ path, id }]));
  const said = await readPlaces(
    git,
    found.map(({ id }) => id),
  );
  return found.map((entry, index) => ({ ...entry, regions: getRegions(entry.path, said[index] ?? {}) }));
};

/** What is published, as far as regions go. */
export interface Ground {
  /** The blob of each file. */
  blobs: ReadonlyMap<string, string>;
  /** The region above each, by their slugs. */
  parents: ReadonlyMap<string, string | undefined>;
}

/** Reads what stands on `main`. */
export async function readGround(git: Git): Promise<Ground> {
  const files = await listTree(git, mainRef, `${root}/`);
  const regions = files.filter(({ path }) => path.startsWith(`${root}/regions/`));
  const above = await readPlaces(
    git,
    regions.map(({ id }) => id),
  );
  return {
    blobs: new Map(files.map(({ path, id }) => [path, id])),
    parents: new Map(regions.map(({ path }, index) => [posix.basename(path, '.md'), above[index]?.parent])),
  };
}
