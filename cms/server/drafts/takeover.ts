import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { isContent, listContent } from '../../../src/content/folder.ts';
import { writeCommit } from '../git/commits.ts';
import { findClashes } from './conflicts.ts';
import type { Git } from '../git/git.ts';
import { belowRoot, isSafePath, root } from '../store/paths.ts';
import { findTip, moveRefs, type Tip } from '../git/refs.ts';
import { getMain, mainRef, shippedRef, type Store } from '../store/store.ts';
import { getId, toBlob } from '../git/objects.ts';
import { diffTrees, editTree, listTree } from '../git/trees.ts';

/** What came of taking over the content folder; all paths are below it. */
export interface Takeover {
  /** What changed on the desk because of it. */
  changed: string[];
  /** Changed in the folder and on the desk alike: the desk's version stands, the folder's is in the history. */
  kept: string[];
  /** Not taken, and left as they were before: symbolic links, and names that are no UTF-8 or no safe path. */
  skipped: string[];
}

const sourceRef = 'refs/heads/source';
const author = '内容文件夹';
const batchBytes = 64 * 1024 * 1024;

/** The files of the folder that belong to the portal, and what of it is passed over. */
async function listOwn(dir: string): Promise<{ files: string[]; skipped: string[] }> {
  const { files, others, misnamed } = await listContent(dir);
  const own = files.filter(isContent);
  const isSafe = (path: string) => isSafePath(`${root}/${path}`);
  return {
    files: own.filter(isSafe),
    skipped: [...others, ...misnamed.map(({ path }) => path), ...own.filter((path) => !isSafe(path))],
  };
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

/**
 * Keeps what the program brings beside what is published (decisions/028): each upgrade is a commit of its own, so that what an
 * own text was made from is found again. Writes nothing where nothing has changed.
 */
export async function keepShipped(store: Store, files: readonly { path: string; text: string }[]): Promise<void> {
  const { git } = store;
  await store.write(async () => {
    const before = await findTip(git, shippedRef);
    if (!before && files.length === 0) return;
    const start = before ?? (await findFirst(git));
    const known = new Map((await listTree(git, start.commit)).map(({ path, id }) => [path, id]));
    const now = files.map(({ path, text }) => {
      const content = Buffer.from(text);
      return { path: `${root}/${path}`, id: getId(toBlob(content)), content };
    });
    const fresh = now.filter(({ path, id }) => known.get(path) !== id);
    for (const { path } of now) known.delete(path);
    const changed = new Map<string, string | undefined>([
      ...fresh.map(({ path, id }) => [path, id] as const),
      ...[...known.keys()].map((path) => [path, undefined] as const),
    ]);
    if (changed.size === 0) return;
    await importBlobs(
      git,
      fresh.map(({ content }) => content),
    );
    const tree = await editTree(git, start.commit, changed);
    const message = `随程序来的 ${changed.size} 处改动`;
    const to = await writeCommit(git, { tree, parents: [start.commit], author, message });
    await moveRefs(git, { ref: shippedRef, from: before?.commit, to });
  });
}

interface OwnFolder {
  dir: string;
  files: readonly string[];
  skipped: readonly string[];
}

/** Stores the folder's files that differ from the last snapshot; returns the edits that make the new snapshot of it. */
async function storeFolder(
  git: Git,
  { dir, files, skipped }: OwnFolder,
  last: Tip,
): Promise<Map<string, string | undefined>> {
  const before = new Map((await listTree(git, last.commit)).map(({ path, id }) => [path, id]));
  const edits = new Map<string, string | undefined>();
  let batch: Buffer[] = [];
  let bytes = 0;
  for (const file of files) {
    const path = `${root}/${file}`;
    const content = await readPlainFile(join(dir, file));
    const id = getId(toBlob(content));
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
  // A collection that has become a link has not lost its entries.
  const isSkipped = (path: string) => skipped.some((name) => path === name || path.startsWith(`${name}/`));
  for (const path of before.keys()) if (!isSkipped(belowRoot(path))) edits.set(path, undefined);
  return edits;
}

async function takeSnapshot({ git }: Store, folder: OwnFolder): Promise<Tip | undefined> {
  const source = await findTip(git, sourceRef);
  const start = source ?? (await findFirst(git));
  const edits = await storeFolder(git, folder, start);
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
  return { ref: '', commit, tree: '', parent: undefined, author: '', at: '', message: '' };
}

async function mergeSource({ git }: Store, main: Tip, source: Tip): Promise<Pick<Takeover, 'changed' | 'kept'>> {
  const base = await git.text(['merge-base', '--end-of-options', main.commit, source.commit]);
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
 * Throws in Chinese where the folder is missing or empty.
 */
export async function takeOver(store: Store, dir: string): Promise<Takeover> {
  const { files, skipped } = await listOwn(dir);
  return store.write(async () => {
    const source = await takeSnapshot(store, { dir, files, skipped });
    const outcome = source ? await mergeSource(store, await getMain(store), source) : { changed: [], kept: [] };
    return { ...outcome, skipped };
  });
}
