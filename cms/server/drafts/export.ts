import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clearAway } from '../../../src/outputs/clear-away.ts';
import { belowRoot, root } from '../store/paths.ts';
import { findTip } from '../git/refs.ts';
import { mainRef, type Store } from '../store/store.ts';
import { diffTrees, listTree, readBlobs, type TreeChange } from '../git/trees.ts';

const batch = 200;

const readMark = async (mark: string) => (existsSync(mark) ? (await readFile(mark, 'utf8')).trim() : undefined);

async function removeFile(dir: string, path: string): Promise<void> {
  await rm(join(dir, path), { force: true });
  // Folders that have become empty go too; the first one that has not ends it.
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const isGone = await rmdir(join(dir, folder)).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}

async function listChanges({ git }: Store, from: string | undefined, to: string): Promise<TreeChange[] | undefined> {
  if (from === undefined) return undefined;
  // An unknown tree (the repository was thrown away) means starting afresh.
  return diffTrees(git, from, to).catch(() => undefined);
}

/**
 * Writes what stands on `ref` to the folder `dir`, which belongs to this function alone, and returns the paths that it touched.
 * Files that have not changed are not touched. All contents are written beside the folder first and then moved in, but the
 * moves are many: export before a build, not during one.
 */
export async function exportTree(store: Store, dir: string, ref = mainRef): Promise<string[]> {
  const { git } = store;
  const tip = await findTip(git, ref);
  if (!tip) throw new Error(`${git.dir} has no ${ref}`);
  const mark = join(dir, '.tree');
  const staging = `${dir}.staging`;
  const from = await readMark(mark);
  if (from === tip.tree) return [];
  const known = await listChanges(store, from, tip.tree);
  if (!known) await rm(dir, { recursive: true, force: true });
  const changes =
    known ?? (await listTree(git, tip.tree, root)).map(({ path, id }) => ({ path, from: undefined, to: id }));

  await rm(staging, { recursive: true, force: true });
  await Promise.all([mkdir(staging, { recursive: true }), mkdir(dir, { recursive: true })]);
  const written = changes.flatMap(({ path, to }) => (to ? [{ path: belowRoot(path), id: to }] : []));
  for (let start = 0; start < written.length; start += batch) {
    const part = written.slice(start, start + batch);
    const contents = await readBlobs(
      git,
      part.map(({ id }) => id),
    );
    await Promise.all(contents.map((content, index) => writeFile(join(staging, String(start + index)), content)));
  }

  // Without its mark a half-exported folder is written anew the next time.
  await rm(mark, { force: true });
  for (const { path, to } of changes) if (!to) await removeFile(dir, belowRoot(path));
  for (const [index, { path }] of written.entries()) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await rename(join(staging, String(index)), join(dir, path));
  }
  await writeFile(mark, tip.tree);
  await clearAway([staging]);
  return changes.map(({ path }) => belowRoot(path));
}
