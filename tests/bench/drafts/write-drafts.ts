import { createHash } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Git } from '../../../cms/server/git/git.ts';
import {
  createTree,
  getId,
  type GitObject,
  packHead,
  parseTree,
  type Row,
  toBlob,
} from '../../../cms/server/git/objects.ts';
import { draftFacts, type Status } from '../../../cms/server/drafts/drafts.ts';

/** Who wrote the drafts; whoever is asked about them is one of these, or not. */
const authors = ['李编', '赵管', '王审', '陈编'];

const toText = (collection: string, number: number): string =>
  `---\n${collection === 'explainers' ? 'topic: 邻里与相邻\n' : `kind: dispute\nregion: ${number % 2 === 0 ? 'anji' : 'beilin'}\npublishedOn: 2026-01-01\n`}title: 第${number}件：两家人为一条水沟坐下来说\nsummary: 两家为门前水沟争了半年，调解员请他们到沟边看水。\n---\n## 事情经过\n\n${`水沟年年堵，两家年年吵。第${number}次，`.repeat(30)}\n`;

/** Every fifth draft was sent on, every tenth sent back. */
function toFacts(number: number, base: string, path: string) {
  const isReturned = number % 10 === 5;
  const sent: Status = number % 20 === 0 ? 'pending_publish' : 'pending_review';
  const status: Status = number % 5 === 0 && !isReturned ? sent : 'draft';
  return draftFacts({ status, base, paths: [path], isReturned })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

interface Base {
  commit: string;
  root: readonly Row[];
  content: readonly Row[];
  collections: ReadonlyMap<string, readonly Row[]>;
}

async function readBase(git: Git, commit: string): Promise<Base> {
  const read = async (name: string) => parseTree((await git.read(name))!.content);
  const root = await read(`${commit}^{tree}`);
  const content = await read(root.find(({ name }) => name === 'content')!.id);
  const folders = content.filter(({ mode }) => mode === '40000');
  const collections = await Promise.all(folders.map(async ({ name, id }) => [name, await read(id)] as const));
  return { commit, root, content, collections: new Map(collections) };
}

const put = (rows: readonly Row[], row: Row) => createTree([...rows.filter(({ name }) => name !== row.name), row]);

/** The objects of one draft, its last commit at the end; every tenth is written in two saves by two people. */
function toObjects(number: number, { commit: base, root, content, collections }: Base) {
  const collection = number % 20 === 7 ? 'explainers' : 'cases';
  const slug = `bench-${number}`;
  const path = `content/${collection}/${slug}.md`;
  const objects: GitObject[] = [];
  let parent = base;
  for (const save of number % 10 === 3 ? [0, 1] : [1]) {
    const blob = toBlob(toText(collection, number + save));
    const folder = put(collections.get(collection) ?? [], { mode: '100644', name: `${slug}.md`, id: getId(blob) });
    const inner = put(content, { mode: '40000', name: collection, id: getId(folder) });
    const tree = put(root, { mode: '40000', name: 'content', id: getId(inner) });
    const who = `${authors[(number + save) % authors.length]} <${save}@desk.local> ${1_780_000_000 + number * 60 + save} +0800`;
    const words = `修改 ${collection}/${slug}\n\n${toFacts(number, base, path)}\n`;
    const commit: GitObject = {
      kind: 'commit',
      content: Buffer.from(`tree ${getId(tree)}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n\n${words}`),
    };
    parent = getId(commit);
    objects.push(blob, folder, inner, tree, commit);
  }
  return { objects, line: `${parent} refs/heads/cms/${collection}/${slug}\n` };
}

/** Writes so many drafts into a repository, each on a branch of its own from the commit `base`: one pack, and one file of refs. */
export async function writeDrafts(git: Git, base: string, count: number): Promise<void> {
  const read = await readBase(git, base);
  const packed = new Map<string, Buffer>();
  const lines: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const { objects, line } = toObjects(number, read);
    for (const object of objects)
      packed.set(getId(object), Buffer.concat([packHead(object), deflateSync(object.content, { level: 1 })]));
    lines.push(line);
  }
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(packed.size, 8);
  const pack = Buffer.concat([head, ...packed.values()]);
  const input = Buffer.concat([pack, createHash('sha1').update(pack).digest()]);
  await git.run(['index-pack', '--stdin'], { input });
  await appendFile(join(git.dir, 'packed-refs'), lines.sort((a, b) => (a.slice(41) < b.slice(41) ? -1 : 1)).join(''));
}
