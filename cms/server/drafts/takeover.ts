import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isWordsFile } from '../../../src/content/folder.ts';
import { isCollectionName } from '../../../src/schemas/index.ts';
import { writeCommit } from '../git/commits.ts';
import { findClashes } from './conflicts.ts';
import type { Git } from '../git/git.ts';
import { belowRoot, isSafePath, root } from '../store/paths.ts';
import { findTip, moveRefs, type Tip } from '../git/refs.ts';
import { getMain, mainRef, type Store } from '../store/store.ts';
import { diffTrees, editTree, listTree } from '../git/trees.ts';

/** What came of taking over the content folder; all paths are below it. */
export interface Takeover {
  /** What changed on the desk because of it. */
  changed: string[];
  /** Changed in the folder and on the desk alike: the desk's version stands, the folder's is in the history. */
  kept: string[];
  /** Not taken: symbolic links, and names that are no safe path. */
  skipped: string[];
}

const sourceRef = 'refs/heads/source';
const author = '内容文件夹';
const batchBytes = 64 * 1024 * 1024;

const isKnownTop = (name: string) =>
  ['media', 'site.json'].includes(name) || isWordsFile(name) || isCollectionName(name);

const isTaken = (path: string) => !isCollectionName(path.split('/')[0] ?? '') || path.endsWith('.md');

/** The files of the folder that belong to the portal. Never follows a symbolic link, not even one in place of a collection. */
async function listFolder(dir: string, below = ''): Promise<{ files: string[]; skipped: string[] }> {
  const found = { files: [] as string[], skipped: [] as string[] };
  for (const item of await readdir(join(dir, below), { withFileTypes: true })) {
    const path = below ? `${below}/${item.name}` : item.name;
    if (item.name.startsWith('.') || (below === '' && !isKnownTop(item.name))) continue;
    if (item.isDirectory()) {
      const inner = await listFolder(dir, path);
      found.files.push(...inner.files);
      found.skipped.push(...inner.skipped);
    } else if (!item.isFile() || !isSafePath(`${root}/${path}`)) found.skipped.push(path);
    else if (isTaken(path)) found.files.push(path);
  }
  return found;
}

async function readPlainFile(path: string): Promise<Buffer> {
  // The link may have been put there after the listing; Windows has no such flag and no such race worth the name.
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

const blobId = (content: Buffer) => createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

/** Stores blobs by the thousand: one process and one pack where `hash-object` would write a file each. */
async function importBlobs(git: Git, contents: readonly Buffer[]): Promise<void> {
  if (contents.length === 0) return;
  const parts = contents.flatMap((content) => [
    Buffer.from(`blob\ndata ${content.length}\n`),
    content,
    Buffer.from('\n'),
  ]);
  await git.run(['fast-import', '--quiet', '--done'], { input: Buffer.concat([...parts, Buffer.from('done\n')]) });
}

/** Stores the folder's files that differ from the last snapshot; returns the edits that make the new snapshot of it. */
async function storeFolder(
  git: Git,
  dir: string,
  files: readonly string[],
  last: Tip,
): Promise<Map<string, string | undefined>> {
  const before = new Map((await listTree(git, last.commit)).map(({ path, id }) => [path, id]));
  const edits = new Map<string, string | undefined>();
  let batch: Buffer[] = [];
  let bytes = 0;
  for (const file of files) {
    const path = `${root}/${file}`;
    const content = await readPlainFile(join(dir, file));
    const id = blobId(content);
    if (before.get(path) !== id) {
      edits.set(path, id);
      batch.push(content);
      bytes += content.length;
    }
    before.delete(path);
    if (bytes > batchBytes) {
      await importBlobs(git, batch);
      batch = [];
      bytes = 0;
    }
  }
  await importBlobs(git, batch);
  for (const path of before.keys()) edits.set(path, undefined);
  return edits;
}

async function takeSnapshot(store: Store, dir: string, files: readonly string[]): Promise<Tip | undefined> {
  const { git } = store;
  const source = await findTip(git, sourceRef);
  if (source && files.length === 0)
    throw new Error(
      `内容文件夹 ${dir} 里一个文件也没有，上次启动时还有。为了不把网站清空，没有接收这次改动；请检查文件夹的位置对不对。`,
    );
  const start = source ?? (await findFirst(git));
  const edits = await storeFolder(git, dir, files, start);
  if (edits.size === 0) return source;
  const tree = await editTree(git, start.commit, edits);
  const to = await writeCommit(git, {
    tree,
    parents: [start.commit],
    author,
    message: `内容文件夹的 ${edits.size} 处改动`,
  });
  await moveRefs(git, { ref: sourceRef, from: source?.commit, to });
  return findTip(git, sourceRef);
}

/** The empty commit that `main` began with: it makes the first snapshot a relative of whatever the desk has written since. */
async function findFirst(git: Git): Promise<Tip> {
  const commit = (await git.text(['rev-list', '--max-parents=0', '--first-parent', mainRef])).split('\n')[0] ?? '';
  return { ref: '', commit, tree: '', author: '', at: '', message: '' };
}

async function mergeSource({ git }: Store, main: Tip, source: Tip): Promise<Pick<Takeover, 'changed' | 'kept'>> {
  const base = await git.text(['merge-base', main.commit, source.commit]);
  // Asked every time, because a crash may have come between the last snapshot and its merge.
  if (base === source.commit) return { changed: [], kept: [] };
  const { changes, clashing } = await findClashes(git, base, source.commit, main.commit);
  const kept = new Set(clashing.map(({ path }) => path));
  const edits = new Map(changes.filter(({ path }) => !kept.has(path)).map(({ path, to }) => [path, to]));
  const tree = await editTree(git, main.commit, edits);
  const message = '接收内容文件夹的改动';
  const commit = await writeCommit(git, { tree, parents: [main.commit, source.commit], author, message });
  await moveRefs(git, { ref: mainRef, from: main.commit, to: commit });
  const changed = (await diffTrees(git, main.commit, commit)).map(({ path }) => belowRoot(path));
  return { changed, kept: [...kept].map(belowRoot) };
}

/**
 * Takes over what has changed in the content folder since the last time, without ever writing to it.
 * Throws in Chinese where the folder is missing, or has become empty.
 */
export async function takeOver(store: Store, dir: string): Promise<Takeover> {
  if (!existsSync(dir)) throw new Error(`没有内容文件夹 ${dir}。请检查 CONTENT_DIR 写得对不对。`);
  const { files, skipped } = await listFolder(dir);
  return store.write(async () => {
    const source = await takeSnapshot(store, dir, files);
    const outcome = source ? await mergeSource(store, await getMain(store), source) : { changed: [], kept: [] };
    return { ...outcome, skipped };
  });
}
