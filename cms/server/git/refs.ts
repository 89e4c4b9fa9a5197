import { getCause } from './cause.ts';
import { type Git, GitError } from './git.ts';
import type { ReadObject } from './object-reader.ts';
import { inSlices } from './in-slices.ts';
import { readRecords } from './records.ts';
import { type NamedRef, readRefFiles } from './ref-files.ts';
import type { Move } from './ref-mover.ts';

/** A commit as read: its id, its tree, the commit that it follows (of several the first), author, time (ISO 8601) and message. */
export interface Commit {
  commit: string;
  tree: string;
  parent: string | undefined;
  author: string;
  at: string;
  message: string;
}

/** A ref as read, with the commit that it names. */
export interface Tip extends Commit {
  ref: string;
}

/** Someone else moved a ref first, so nothing was written. */
export class StaleRef extends Error {}

/** Broken refs that have been told. */
const told = new Set<string>();

/** Tells once of a ref whose commit cannot be read. */
function tellBroken({ dir }: Git, ref: string): void {
  if (!told.has(ref))
    console.error(
      `内容库的分支「${ref}」坏了：它指的内容不在硬盘上，或者不是一次提交。编辑台不列出它，别的照常。请从备份补上，或者删掉这个分支：git --git-dir="${dir}" update-ref -d ${ref}`,
    );
  told.add(ref);
}

/** The last moment of the year 9999, in seconds since 1970: later ones are no moments of anybody's clock. */
const lastMoment = 253_402_300_799;

/** A moment as Git keeps it (`1790000000 +0800`) as ISO 8601 with the same clocks; 1970, as Git has it, where it is none. */
function toIso(moment: string): string {
  const [, seconds, zone = ''] = /^ (\d{1,12}) ([+-](?:0\d|1\d|2[0-3])[0-5]\d)$/u.exec(moment) ?? [];
  if (seconds === undefined || Number(seconds) > lastMoment) return '1970-01-01T00:00:00+00:00';
  const minutes = (Number(zone.slice(0, 3)) * 60 + Number(`${zone[0]}${zone.slice(3)}`)) * 60_000;
  return `${new Date(Number(seconds) * 1000 + minutes).toISOString().slice(0, 19)}${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** The text of a commit in the signs that its head names; in UTF-8 where it names none that is known. */
function decode(content: Buffer): string {
  const head = content.subarray(0, content.indexOf('\n\n')).toString('latin1');
  const [, signs = 'utf-8'] = /^encoding (.+)$/mu.exec(head) ?? [];
  try {
    return new TextDecoder(signs, { ignoreBOM: true }).decode(content);
  } catch {
    return content.toString();
  }
}

/** The tip that a commit is, in whatever way it says who wrote it and when; nothing where Git could not find its tree either. */
function parseTip(ref: string, { id, kind, content }: ReadObject): Tip | undefined {
  const text = decode(content);
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const [, tree, parent] = /^tree ([0-9a-f]{40})\n(?:parent ([0-9a-f]{40})\n)?/u.exec(head) ?? [];
  if (kind !== 'commit' || tree === undefined) return undefined;
  const [, author = '', moment = ''] = /^author (.*) <[^<>\n]*>(.*)$/mu.exec(head) ?? [];
  const message = end < 0 ? '' : text.slice(end).replace(/^\n+/u, '');
  return { ref, commit: id, tree, parent, author, at: toIso(moment), message };
}

/** A commit by its id; throws where it is missing, in Git's words for it. */
export async function readCommit(git: Git, id: string): Promise<Commit> {
  const object = await git.read(id);
  const commit = object && parseTip('', object);
  if (!commit) throw new GitError(['cat-file', '--batch'], 0, `${id}: missing object or not a commit`);
  return commit;
}

/** The object of a name, or nothing where it is missing or damaged. */
const readSound = (git: Git, name: string): Promise<ReadObject | undefined> =>
  git.read(name).catch((error: unknown) => {
    if (getCause(error) !== 'damaged') throw error;
    return undefined;
  });

/** The refs that are named, or that stand below a named folder of refs; missing ones are left out. */
export async function listRefs(git: Git, ...places: readonly string[]): Promise<readonly NamedRef[]> {
  const read = await readRefFiles(git.dir, places);
  if (read) return read;
  const named = await git.text(['for-each-ref', '--format=%(refname)%00%(objectname)%00', ...places]);
  return readRecords(named, 2).map(([ref = '', id = '']) => [ref, id]);
}

/** The ref as read, or nothing where its commit cannot be read, which is told. */
export async function readTip(git: Git, [ref, id]: NamedRef): Promise<Tip | undefined> {
  const object = await readSound(git, id);
  const tip = object && parseTip(ref, object);
  if (!tip) tellBroken(git, ref);
  return tip;
}

/**
 * The refs that are named, or that stand below a named folder of refs; missing ones are left out, and so are those whose commit
 * cannot be read. Git is asked for names and ids only: of what a commit says, nothing can end a list.
 */
export async function listTips(git: Git, ...places: readonly string[]): Promise<Tip[]> {
  const tips = await inSlices(await listRefs(git, ...places), (named) => readTip(git, named));
  return tips.filter((tip) => tip !== undefined);
}

/** Where Git looks for a name that is no ref (gitrevisions, «<refname>»). */
const guesses = (name: string) => [
  `refs/${name}`,
  `refs/tags/${name}`,
  `refs/heads/${name}`,
  `refs/remotes/${name}`,
  `refs/remotes/${name}/HEAD`,
];

/** One ref, or nothing where it does not exist. */
export async function findTip(git: Git, name: string): Promise<Tip | undefined> {
  const [object, ...others] = await Promise.all([name, ...guesses(name)].map((asked) => readSound(git, asked)));
  // What Git has found may be another ref, and what is missing may be broken: the list has whole names, and tells.
  const isExact = object !== undefined && others.every((other) => other === undefined);
  return (isExact ? parseTip(name, object) : undefined) ?? (await listTips(git, name)).find(({ ref }) => ref === name);
}

/**
 * Moves refs in one transaction, each only from where it is believed to stand. Throws `StaleRef` where another program was
 * first or is writing just now; what else can fail (a full disk, a folder that may not be written) is thrown as it is.
 */
export async function moveRefs(git: Git, ...moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  try {
    await git.move(moves);
  } catch (error) {
    if (['moved', 'locked'].includes(getCause(error))) throw new StaleRef(String(error));
    throw error;
  }
}
