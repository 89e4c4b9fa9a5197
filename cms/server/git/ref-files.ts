import { type Dirent, existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bySlices } from './in-slices.ts';
import { toSigns } from './objects.ts';

/** A ref by its whole name, and the id of what it names. */
export type NamedRef = readonly [ref: string, id: string];

/** Something stands there that only Git can tell, or more than is read here as fast. */
class AskGit extends Error {}

/** To open so many files takes as long as to start Git. */
const mostFiles = 300;

/** What a part of a ref's name looks like (git-check-ref-format); U+FFFD stands where it is no UTF-8. */
const plainPart = /^(?!\.)(?!.*(?:\.\.|\.lock$|\.$|@\{))[^\p{Cc} ~^:?*[\\/\uFFFD]+$/u;

/** A ref that names no other, as Git writes it; one of zeros is broken. */
const plainId = /^(?!0{40})[0-9a-f]{40}\n$/u;

/** What was read, or nothing where there is no such file any more. Throws `AskGit` where the system lets nobody read it. */
const ifThere = <T>(read: Promise<T>): Promise<T | undefined> =>
  read.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
      return undefined;
    throw new AskGit();
  });

/** The files in this folder of refs and below it, by the names of their refs; a lock is none. */
async function listFolder(dir: string, folder: string): Promise<string[]> {
  const items = await ifThere<Dirent[]>(readdir(join(dir, folder), { withFileTypes: true }));
  const found = await Promise.all((items ?? []).map((item) => listItem(dir, `${folder}/${item.name}`, item)));
  return found.flat();
}

async function listItem(dir: string, name: string, item: Pick<Dirent, 'isFile' | 'isDirectory'>): Promise<string[]> {
  const last = name.slice(name.lastIndexOf('/') + 1);
  if (last.startsWith('.') || last.endsWith('.lock')) return [];
  if (!plainPart.test(last)) throw new AskGit();
  if (item.isDirectory()) return listFolder(dir, name);
  if (item.isFile()) return [name];
  throw new AskGit();
}

/** The refs that stand in files of their own, at a place or below it. */
async function readLoose(dir: string, place: string): Promise<NamedRef[]> {
  const item = await ifThere(lstat(join(dir, place)));
  const names = item ? await listItem(dir, place, item) : [];
  if (names.length > mostFiles) throw new AskGit();
  const read = await Promise.all(
    names.map(async (name): Promise<NamedRef[]> => {
      const text = await ifThere(readFile(join(dir, name), 'latin1'));
      if (text === undefined) return [];
      if (!plainId.test(text)) throw new AskGit();
      return [[name, text.trimEnd()]];
    }),
  );
  return read.flat();
}

/** A ref of the packed ones, and whether its name is one that is read here. */
interface Packed {
  named: NamedRef;
  isPlain: boolean;
}

/** The packed refs as they were read last: Git packs seldom, lists are asked for all the time, and ten thousand refs take 0.1 s. */
let known: { text: string; refs: readonly Packed[] } = { text: '', refs: [] };

async function parsePacked(text: string): Promise<readonly Packed[]> {
  if (known.text === text) return known.refs;
  const refs = await bySlices(text.split('\n'), async (lines) =>
    lines.flatMap((line): Packed[] => {
      const [, id, ref] = /^([0-9a-f]{40}) (.+)$/u.exec(line) ?? [];
      if (id === undefined || ref === undefined) return [];
      return [{ named: [ref, id], isPlain: ref.split('/').every((part) => plainPart.test(part)) }];
    }),
  );
  known = { text, refs };
  return refs;
}

/** The refs that Git has packed into one file, at these places or below them. */
async function readPacked(dir: string, places: readonly string[]): Promise<NamedRef[]> {
  const text = (await ifThere(readFile(join(dir, 'packed-refs'), 'utf8'))) ?? '';
  const wanted = (await parsePacked(text)).filter(({ named: [ref] }) =>
    places.some((place) => ref === place || ref.startsWith(`${place}/`)),
  );
  if (!wanted.every(({ isPlain }) => isPlain)) throw new AskGit();
  return wanted.map(({ named }) => named);
}

/**
 * The refs at these places and below them, sorted as Git sorts, from the files in which it keeps them (gitrepository-layout): every save asks for some, and
 * to start Git takes longer than all else that a save does. Nothing where only Git can tell: of a ref that names another or is
 * broken, of a name that is no text, of a repository that keeps its refs otherwise, and of hundreds of files.
 */
export async function readRefFiles(dir: string, places: readonly string[]): Promise<NamedRef[] | undefined> {
  const isPlain = (place: string) =>
    /^refs(?:\/|$)/u.test(place) && place.split('/').every((part) => plainPart.test(part));
  if (places.length === 0 || !places.every(isPlain) || existsSync(join(dir, 'reftable'))) return undefined;
  try {
    const loose = (await Promise.all(places.map((place) => readLoose(dir, place)))).flat();
    // After the others: what Git packs meanwhile stands here before its own file goes.
    const refs = new Map([...(await readPacked(dir, places)), ...loose]);
    // By bytes, one sign for each: to make bytes of both names anew at each comparison took ten thousand refs 0.1 s in one go.
    return [...refs]
      .map((named) => ({ named, key: toSigns(named[0]) }))
      .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
      .map(({ named }) => named);
  } catch (error) {
    if (error instanceof AskGit) return undefined;
    throw error;
  }
}
