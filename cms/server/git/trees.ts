import { GitError, type Git } from './git.ts';
import { createTree, getId, type GitObject, isFolder, parseTree, type Row, toSigns } from './objects.ts';
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

const regular = '100644';
const folder = '40000';
const isRegular = (row: Row | undefined): row is Row => row?.mode.startsWith('100') ?? false;
const isLink = (row: Row | undefined): row is Row => ['120000', '160000'].includes(row?.mode ?? '');

async function parseRows(git: Git, name: string): Promise<readonly Row[]> {
  const object = await git.read(name);
  if (object?.kind !== 'tree') throw new GitError(['cat-file', '--batch'], 0, `${name}: missing object or not a tree`);
  return parseTree(object.content);
}

/** Trees that are being read, by their ids or those of their commits. */
const reading = new WeakMap<Git, Map<string, Promise<readonly Row[]>>>();

/**
 * The rows of a tree; throws where it is missing, in Git's words for it. Who asks for one that is being read waits for the same: a hundred drafts are
 * compared at once with what most of them began from. None is kept longer, or a list would not tell of what the disk has lost.
 */
function readRows(git: Git, name: string): Promise<readonly Row[]> {
  // What a ref names may be another tree a moment later.
  if (name.startsWith('refs/')) return parseRows(git, name);
  const own = reading.get(git) ?? new Map<string, Promise<readonly Row[]>>();
  reading.set(git, own);
  const present = own.get(name);
  if (present) return present;
  const rows = parseRows(git, name).finally(() => own.delete(name));
  own.set(name, rows);
  return rows;
}

/** So many rows of one tree are looked at, or of two that are compared: a library has some thousand files. */
const mostRows = 50_000;

/** A tree has more files than `mostRows`: a few objects that name each other twice can say that there are millions. */
export class TooManyFiles extends Error {}

/** One walk through a tree or two: each folder is read once, however often it is named, and no more rows than may be are looked at. */
interface Walk {
  open: (id: string) => Promise<readonly Row[]>;
  /** Throws `TooManyFiles` where these rows are too many, with all before. */
  count: (rows: number) => void;
}

function createWalk(git: Git): Walk {
  const read = new Map<string, Promise<readonly Row[]>>();
  let seen = 0;
  return {
    open: (id) => read.get(id) ?? read.set(id, readRows(git, id)).get(id)!,
    count: (rows) => {
      seen += rows;
      if (seen > mostRows) throw new TooManyFiles(`more than ${mostRows} files in ${git.dir}`);
    },
  };
}

/** The rows at the top of a tree, or of the tree of a commit or of what a ref names. */
const readTop = (git: Git, tree: string): Promise<readonly Row[]> => readRows(git, `${tree}^{tree}`);

/** A path of signs as the text that callers know it by. */
const toPath = (signs: string): string => toPathText(Buffer.from(signs, 'latin1'));

/** What stands at exactly `path`, or nothing. */
async function findRow(git: Git, tree: string, path: string): Promise<Row | undefined> {
  const [first, ...rest] = toSigns(path).split('/');
  let row = (await readTop(git, tree)).find(({ name }) => name === first);
  for (const step of rest) {
    if (!row || !isFolder(row)) return undefined;
    row = (await readRows(git, row.id)).find(({ name }) => name === step);
  }
  return row;
}

/** The regular files of these rows and all below them, which stand at `above` (in signs). */
async function listFiles(walk: Walk, rows: readonly Row[], above: string): Promise<TreeFile[]> {
  walk.count(rows.length);
  const found = await Promise.all(
    rows.map(async (row) => {
      const path = `${above}${row.name}`;
      if (isFolder(row)) return listFiles(walk, await walk.open(row.id), `${path}/`);
      return isRegular(row) ? [{ path: toPath(path), id: row.id }] : [];
    }),
  );
  return found.flat();
}

/** The regular files of a tree, or of those in its folder `below` (`content/cases/`, or without the slash), sorted as Git sorts. Throws `TooManyFiles`. */
export async function listTree(git: Git, tree: string, below?: string): Promise<TreeFile[]> {
  const walk = createWalk(git);
  if (below === undefined) return listFiles(walk, await readTop(git, tree), '');
  const path = below.replace(/\/$/u, '');
  const row = await findRow(git, tree, path);
  return row && isFolder(row) ? listFiles(walk, await walk.open(row.id), `${toSigns(path)}/`) : [];
}

/** The blob of the regular file at exactly `path`, or nothing. */
export async function blobAt(git: Git, tree: string, path: string): Promise<string | undefined> {
  const row = await findRow(git, tree, path);
  return isRegular(row) ? row.id : undefined;
}

/** The blobs at exactly these paths, each in a tree of its own, in the order asked for. */
export const blobsAt = (git: Git, places: readonly { tree: string; path: string }[]): Promise<(string | undefined)[]> =>
  Promise.all(places.map(({ tree, path }) => blobAt(git, tree, path)));

/** What differs between the rows of two folders that stand at `above`, in no order, with paths in signs. */
async function compareRows(
  walk: Walk,
  before: readonly Row[],
  after: readonly Row[],
  above: string,
): Promise<TreeChange[]> {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [row.name, row])));
  const names = [...new Set([...before, ...after].map(({ name }) => name))].filter((name) => {
    const [from, to] = [old?.get(name), now?.get(name)];
    return from?.id !== to?.id || from?.mode !== to?.mode;
  });
  walk.count(names.length);
  const open = async (row: Row | undefined) => (row && isFolder(row) ? walk.open(row.id) : []);
  const found = await Promise.all(
    names.map(async (name): Promise<TreeChange[]> => {
      const [from, to] = [old?.get(name), now?.get(name)];
      const path = `${above}${name}`;
      const [inner, outer] = await Promise.all([open(from), open(to)]);
      const below = inner.length + outer.length > 0 ? await compareRows(walk, inner, outer, `${path}/`) : [];
      if ((!from || isFolder(from)) && (!to || isFolder(to))) return below;
      const own = {
        path,
        from: isRegular(from) ? from.id : undefined,
        to: isRegular(to) ? to.id : undefined,
        ...(isLink(to) && { isLink: true as const }),
      };
      return [own, ...below];
    }),
  );
  return found.flat();
}

/** What differs from one tree to the other, sorted as Git sorts; a renamed file is one that went and one that came. Throws `TooManyFiles`. */
export async function diffTrees(git: Git, from: string, to: string): Promise<TreeChange[]> {
  const [before, after] = await Promise.all([readTop(git, from), readTop(git, to)]);
  const changes = await compareRows(createWalk(git), before, after, '');
  // Signs are bytes, and sort as these do.
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1)).map((change) => ({ ...change, path: toPath(change.path) }));
}

/** The contents of blobs, in the order asked for. */
export const readBlobs = (git: Git, ids: readonly string[]): Promise<Buffer[]> =>
  Promise.all(
    ids.map(async (id) => {
      const object = await git.read(id);
      if (object?.kind !== 'blob')
        throw new GitError(['cat-file', '--batch'], 0, `${id}: missing object or not a blob`);
      return object.content;
    }),
  );

/** A tree and those of its folders that may not be stored yet: whoever writes a commit of it stores them with it. */
export interface NewTree {
  id: string;
  objects: readonly GitObject[];
}

/** By path: the blob that is to stand there, or nothing. */
type Edits = ReadonlyMap<string, string | undefined>;

/** The edits of a folder's own files, and those in each of its folders, by its name. */
function sortEdits(edits: Edits): {
  own: Map<string, string | undefined>;
  inner: Map<string, Map<string, string | undefined>>;
} {
  const own = new Map<string, string | undefined>();
  const inner = new Map<string, Map<string, string | undefined>>();
  for (const [path, id] of edits) {
    const at = path.indexOf('/');
    if (at < 0) own.set(path, id);
    else {
      const name = path.slice(0, at);
      const below = inner.get(name) ?? new Map<string, string | undefined>();
      inner.set(name, below.set(path.slice(at + 1), id));
    }
  }
  return { own, inner };
}

/** These rows with some files replaced or removed, the new folders below them first; an empty folder goes. */
async function editRows(
  git: Git,
  before: readonly Row[],
  edits: Edits,
): Promise<{ rows: Row[]; objects: GitObject[] }> {
  const rows = new Map(before.map((row) => [row.name, row]));
  const objects: GitObject[] = [];
  const { own, inner } = sortEdits(edits);
  // Removals first: a file may be replaced by a folder of the same name.
  for (const [name, id] of own)
    if (id === undefined && !isFolder(rows.get(name) ?? { mode: folder })) rows.delete(name);
  for (const [name, below] of inner) {
    const present = rows.get(name);
    const isOpen = present !== undefined && isFolder(present);
    if (!isOpen && [...below.values()].every((id) => id === undefined)) continue;
    const edited = await editRows(git, isOpen ? await readRows(git, present.id) : [], below);
    if (edited.rows.length === 0) {
      rows.delete(name);
      continue;
    }
    const tree = createTree(edited.rows);
    objects.push(...edited.objects, tree);
    rows.set(name, { mode: folder, name, id: getId(tree) });
  }
  for (const [name, id] of own) if (id !== undefined) rows.set(name, { mode: regular, name, id });
  return { rows: [...rows.values()], objects };
}

/** `tree` with some files replaced (a blob id) or removed (nothing). */
export async function editTree(git: Git, tree: string, edits: Edits): Promise<NewTree> {
  const { rows, objects } = await editRows(
    git,
    await readTop(git, tree),
    new Map([...edits].map(([path, id]) => [toSigns(path), id])),
  );
  const top = createTree(rows);
  return { id: getId(top), objects: [...objects, top] };
}
