import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { showWords } from '../../../src/rules/entries/shown.ts';
import { clearAway } from '../../../src/outputs/clear-away.ts';
import { belowRoot, isSafePath, root } from '../store/paths.ts';
import { findTip } from '../git/refs.ts';
import { mainRef, type Store } from '../store/store.ts';
import { diffTrees, listTree, readBlobs, type TreeChange, type TreeFile } from '../git/trees.ts';

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

async function listChanges(
  { git }: Pick<Store, 'git'>,
  from: string | undefined,
  to: string,
): Promise<TreeChange[] | undefined> {
  if (from === undefined) return undefined;
  // An unknown tree (the repository was thrown away) means starting afresh.
  const changes = await diffTrees(git, from, to).catch(() => undefined);
  return changes?.filter(({ path }) => path.startsWith(`${root}/`));
}

/**
 * Throws in Chinese where a file of a tree has a path that leads out of the folder it is written to, or that some computer cannot
 * write, or where one name is a file and a folder at once: Git makes no such tree, but takes what is pushed.
 */
function refuseUnsafe(files: readonly TreeFile[]): void {
  const seen = new Set<string>();
  const folders = new Set(files.flatMap(({ path }) => listFolders(path)));
  for (const { path } of files) {
    const isSafe = path.startsWith(`${root}/`) && isSafePath(path);
    if (!isSafe || seen.has(path) || folders.has(path))
      throw new Error(
        `内容库里「${showWords(path, 120)}」这个位置不能写到硬盘上（${isSafe ? '同一个名字有两样东西' : '名字不合规定'}），网站没有更新。它不是编辑台写的：请管理员用 Git 把这一次提交撤回（git revert），再试一次。`,
      );
    seen.add(path);
  }
}

/** The folders above a path, the nearest first. */
function listFolders(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' || folder === '/' ? [] : [folder, ...listFolders(folder)];
}

/**
 * Writes what stands on `ref` to the folder `dir`, which belongs to this function alone, and returns the paths that it touched.
 * Files that have not changed are not touched. All contents are written beside the folder first and then moved in, but the
 * moves are many: export before a build, not during one. Throws in Chinese, and touches nothing, where a path is not safe.
 */
export async function exportTree(store: Pick<Store, 'git'>, dir: string, ref = mainRef): Promise<string[]> {
  const { git } = store;
  const tip = await findTip(git, ref);
  if (!tip) throw new Error(`${git.dir} has no ${ref}`);
  const mark = join(dir, '.tree');
  const staging = `${dir}.staging`;
  const from = await readMark(mark);
  if (from === tip.tree) return [];
  const files = await listTree(git, tip.tree, root);
  refuseUnsafe(files);
  const known = await listChanges(store, from, tip.tree);
  if (!known) await rm(dir, { recursive: true, force: true });
  const changes = known ?? files.map(({ path, id }) => ({ path, from: undefined, to: id }));

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
