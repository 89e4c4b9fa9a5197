import { type Dirent, existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/** The refs that Git has packed into one file, at these places or below them. */
async function readPacked(dir: string, places: readonly string[]): Promise<NamedRef[]> {
  const text = (await ifThere(readFile(join(dir, 'packed-refs'), 'utf8'))) ?? '';
  return text.split('\n').flatMap((line): NamedRef[] => {
    const [, id = '', ref = ''] = /^([0-9a-f]{40}) (.+)$/u.exec(line) ?? [];
    if (!places.some((place) => ref === place || ref.startsWith(`${place}/`))) return [];
    if (!ref.split('/').every((part) => plainPart.test(part))) throw new AskGit();
    return [[ref, id]];
  });
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
    return [...refs].sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  } catch (error) {
    if (error instanceof AskGit) return undefined;
    throw error;
  }
}
