import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Git } from './git.ts';

/** The kinds of object that a repository holds; the desk itself writes no tags. */
export const kinds = ['commit', 'tree', 'blob', 'tag'] as const;

/** One of these kinds. */
export type Kind = (typeof kinds)[number];

/** One object, as Git hashes it. */
export interface GitObject {
  kind: Kind;
  content: Buffer;
}

const numbers: Record<Kind, number> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** Bytes, or a text in UTF-8, as a blob. */
export const toBlob = (content: string | Buffer): GitObject => ({
  kind: 'blob',
  content: typeof content === 'string' ? Buffer.from(content) : content,
});

/** The id of an object. */
export const getId = ({ kind, content }: GitObject): string =>
  createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');

/** One row of a tree: a file or, with the mode 40000, a folder. */
export interface Row {
  mode: string;
  /** A sign for each byte (`toSigns`): names need not be UTF-8, and none may come back as another. */
  name: string;
  id: string;
}

/** A text as trees hold it: a sign for each byte of its UTF-8. */
export const toSigns = (text: string): string => Buffer.from(text).toString('latin1');

/** Whether a row is a folder. */
export const isFolder = ({ mode }: Pick<Row, 'mode'>): boolean => mode === '40000';

/** The rows of a tree, in its order. */
export function parseTree(content: Buffer): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(32, at);
    const end = content.indexOf(0, space);
    rows.push({
      mode: content.toString('latin1', at, space),
      name: content.toString('latin1', space + 1, end),
      id: content.toString('hex', end + 1, end + 21),
    });
    at = end + 21;
  }
  return rows;
}

/** Git sorts by bytes, and a folder as if its name ended in a slash. */
const sortKey = (row: Row) => Buffer.from(isFolder(row) ? `${row.name}/` : row.name, 'latin1');

/** A tree of these rows, whatever their order. */
export const createTree = (rows: readonly Row[]): GitObject => ({
  kind: 'tree',
  content: Buffer.concat(
    rows
      .map((row) => ({ row, key: sortKey(row) }))
      .sort((a, b) => Buffer.compare(a.key, b.key))
      .flatMap(({ row: { mode, name, id } }) => [Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(id, 'hex')]),
  ),
});

/** The head of an object in a pack: its kind and size (gitformat-pack, «pack-*.pack files»). */
export function packHead({ kind, content }: GitObject): Buffer {
  const bytes = [(numbers[kind] << 4) | (content.length & 15)];
  for (let rest = Math.floor(content.length / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 128;
    bytes.push(rest & 127);
  }
  return Buffer.from(bytes);
}

/**
 * Stores objects by one process, which refuses any that is malformed or points to what is not there, and hardens all of them
 * to the disk at once. It presses them itself, so they are handed over as they are. Where they stand for others that another
 * program has written (`isStrict` is false), they are taken as malformed as those were.
 */
export async function writeObjects(git: Git, objects: readonly GitObject[], isStrict = true): Promise<void> {
  if (objects.length === 0) return;
  // Two folders may hold the same, and Git takes no object twice in one pack.
  const different = [...new Map(objects.map((object) => [getId(object), object])).values()];
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(different.length, 8);
  const pack = Buffer.concat([
    head,
    ...different.flatMap((object) => [packHead(object), deflateSync(object.content, { level: 0 })]),
  ]);
  const sum = createHash('sha1').update(pack).digest();
  await git.run(['unpack-objects', '-q', ...(isStrict ? ['--strict'] : [])], { input: Buffer.concat([pack, sum]) });
}

const batch = 500;

/** Reads objects of one kind, some hundred at a time. */
export async function* readObjects(git: Git, kind: Kind, ids: readonly string[]): AsyncGenerator<[id: string, Buffer]> {
  for (let start = 0; start < ids.length; start += batch) {
    const part = ids.slice(start, start + batch);
    const { out } = await git.run(['cat-file', '--batch'], { input: `${part.join('\n')}\n` });
    let at = 0;
    for (const id of part) {
      const end = out.indexOf(10, at);
      const [, found, size] = out.toString('latin1', at, end).split(' ');
      if (found !== kind) throw new Error(`object ${id} is missing or no ${kind}`);
      yield [id, out.subarray(end + 1, end + 1 + Number(size))];
      at = end + 1 + Number(size) + 1;
    }
  }
}

/** Every object that a ref leads to, by kind; commits stand behind their parents. */
export async function listReachable(git: Git): Promise<Record<Kind, string[]>> {
  const commits = (await git.text(['rev-list', '--all', '--topo-order', '--reverse'])).split('\n').filter(Boolean);
  const named = (await git.text(['rev-list', '--objects', '--all', '--no-object-names'])).split('\n').filter(Boolean);
  const kinds = await git.text(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    input: `${named.join('\n')}\n`,
  });
  const found: Record<Kind, string[]> = { commit: commits, tree: [], blob: [], tag: [] };
  for (const line of kinds.split('\n')) {
    const [id = '', kind] = line.split(' ');
    if (kind === 'tree' || kind === 'blob' || kind === 'tag') found[kind].push(id);
  }
  return found;
}
