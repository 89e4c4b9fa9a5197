import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { clearAway } from '../../../src/outputs/clear-away.ts';
import type { Git } from './git.ts';
import { toPathText } from './quoted-path.ts';

/** A regular file in a tree; symbolic links and submodules are never returned, so never read. */
export interface TreeFile {
  /** Quoted, and then no path of the desk's, where it is no UTF-8 (`quoted-path.ts`). */
  path: string;
  /** The blob's object id. */
  id: string;
}

/** A file that differs between two trees; `to` is the blob in the second, nothing where it is gone. */
export interface TreeChange {
  path: string;
  from: string | undefined;
  to: string | undefined;
  /** In the second tree stands a symbolic link or a submodule, which the desk never writes. */
  isLink?: true;
}

const isRegular = (mode: string | undefined) => mode === '100644' || mode === '100755';
const isLink = (mode: string | undefined) => mode === '120000' || mode === '160000';

/** The records of an output of Git that end in a zero byte. */
function records(out: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let start = 0;
  for (let end = out.indexOf(0); end >= 0; end = out.indexOf(0, start)) {
    found.push(out.subarray(start, end));
    start = end + 1;
  }
  return found;
}

/** The regular files of a tree at or below the given paths, sorted as Git sorts. */
export async function listTree(git: Git, tree: string, ...paths: readonly string[]): Promise<TreeFile[]> {
  const { out } = await git.run(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', tree, ...paths]);
  return records(out).flatMap((record) => {
    const tab = record.indexOf('\t');
    const [mode, , id = ''] = record.toString('latin1', 0, tab).split(' ');
    return isRegular(mode) ? [{ path: toPathText(record.subarray(tab + 1)), id }] : [];
  });
}

/** The blob at exactly `path`, or nothing. */
export async function blobAt(git: Git, tree: string, path: string): Promise<string | undefined> {
  return (await listTree(git, tree, path)).find((file) => file.path === path)?.id;
}

/** The blobs at exactly these paths, each in a tree of its own, in the order asked for, read by one process. */
export async function blobsAt(
  git: Git,
  places: readonly { tree: string; path: string }[],
): Promise<(string | undefined)[]> {
  if (places.length === 0) return [];
  const input = places.map(({ tree, path }) => `${tree}:${path}\n`).join('');
  const out = await git.text(['cat-file', '--batch-check=%(objecttype) %(objectname)'], { input });
  // `<what was asked for> missing` where there is none.
  return out.split('\n').map((line) => /^blob ([0-9a-f]{40})$/u.exec(line)?.[1]);
}

/** What differs from one tree to the other; a renamed file is one that went and one that came. */
export async function diffTrees(git: Git, from: string, to: string): Promise<TreeChange[]> {
  const { out } = await git.run(['diff-tree', '-r', '-z', '--no-renames', '--end-of-options', from, to, '--']);
  const fields = records(out);
  return Array.from({ length: fields.length / 2 }, (_, index) => {
    const [oldMode = '', newMode, oldId, newId] = String(fields[index * 2]).split(' ');
    return {
      path: toPathText(fields[index * 2 + 1] ?? Buffer.alloc(0)),
      from: isRegular(oldMode.slice(1)) ? oldId : undefined,
      to: isRegular(newMode) ? newId : undefined,
      ...(isLink(newMode) && { isLink: true as const }),
    };
  });
}

/** The contents of blobs, in the order asked for, read by one process. */
export async function readBlobs(git: Git, ids: readonly string[]): Promise<Buffer[]> {
  if (ids.length === 0) return [];
  const { out } = await git.run(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` });
  let at = 0;
  return ids.map((id) => {
    const end = out.indexOf(10, at);
    const [, type, size] = out.toString('latin1', at, end).split(' ');
    if (type !== 'blob') throw new Error(`object ${id} is missing or no blob`);
    const start = end + 1;
    at = start + Number(size) + 1;
    return out.subarray(start, at - 1);
  });
}

/** Stores bytes as a blob; returns its id. */
export const writeBlob = (git: Git, content: Buffer): Promise<string> =>
  git.text(['hash-object', '-w', '--stdin', '--no-filters'], { input: content });

/** Where index files live while a tree is written; whatever is left in it after a crash is rubbish. */
export const scratchDir = (git: Git): string => join(git.dir, 'desk-scratch');

/** `tree` with some files replaced (a blob id) or removed (nothing); returns the new tree's id. */
export async function editTree(
  git: Git,
  tree: string,
  edits: ReadonlyMap<string, string | undefined>,
): Promise<string> {
  await mkdir(scratchDir(git), { recursive: true });
  const index = join(scratchDir(git), randomUUID());
  const env = { GIT_INDEX_FILE: index };
  const gone = '0'.repeat(40);
  // Removals first: a file may be replaced by a folder of the same name.
  const ordered = [...edits].sort(([, a], [, b]) => Number(a !== undefined) - Number(b !== undefined));
  const lines = ordered.map(([path, id]) => (id ? `100644 ${id}\t${path}\0` : `0 ${gone}\t${path}\0`));
  try {
    await git.run(['read-tree', '--end-of-options', tree], { env });
    await git.run(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return await git.text(['write-tree'], { env });
  } finally {
    await clearAway([index, `${index}.lock`]);
  }
}
