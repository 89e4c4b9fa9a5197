import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Git } from '../git/git.ts';

/** The kinds of object that the desk's repository holds. */
export type Kind = 'commit' | 'tree' | 'blob';

/** One object, as Git hashes it. */
export interface GitObject {
  kind: Kind;
  content: Buffer;
}

const numbers: Record<Kind, number> = { commit: 1, tree: 2, blob: 3 };

/** The id of an object. */
export const getId = ({ kind, content }: GitObject): string =>
  createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');

/** The head of an object in a pack: its kind and size (gitformat-pack, «pack-*.pack files»). */
function packHead({ kind, content }: GitObject): Buffer {
  const bytes = [(numbers[kind] << 4) | (content.length & 15)];
  for (let rest = Math.floor(content.length / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 128;
    bytes.push(rest & 127);
  }
  return Buffer.from(bytes);
}

/** Stores objects by one process, which refuses any that is malformed or points to what is not there. */
export async function writeObjects(git: Git, objects: readonly GitObject[]): Promise<void> {
  if (objects.length === 0) return;
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  const pack = Buffer.concat([head, ...objects.flatMap((object) => [packHead(object), deflateSync(object.content)])]);
  const sum = createHash('sha1').update(pack).digest();
  await git.run(['unpack-objects', '-q', '--strict'], { input: Buffer.concat([pack, sum]) });
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
  const found: Record<Kind, string[]> = { commit: commits, tree: [], blob: [] };
  for (const line of kinds.split('\n')) {
    const [id = '', kind] = line.split(' ');
    if (kind === 'tree' || kind === 'blob') found[kind].push(id);
    else if (kind !== 'commit') throw new Error(`${git.dir} holds what the desk never writes: ${line}`);
  }
  return found;
}
