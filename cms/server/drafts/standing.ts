import { getTakenFrom, layOver, withTakenFrom } from '../../../src/rules/entries/overlay.ts';
import type { Git } from '../git/git.ts';
import { mainRef, shippedRef } from '../store/store.ts';
import { blobAt, listTree, readBlobs, type TreeFile } from '../git/trees.ts';

/** Asked by the reader that stays: a portal that takes nothing pays for no process of Git. */
const hasShipped = async (git: Git): Promise<boolean> => (await git.read(`${shippedRef}^{tree}`)) !== undefined;

/** What the program brings below a folder, for a portal that takes it (decisions/028); nothing elsewhere. */
export const listShipped = async (git: Git, below: string): Promise<TreeFile[]> =>
  (await hasShipped(git)) ? listTree(git, shippedRef, below) : [];

/** The blob that the program brings at a path, for a portal that takes it. */
export const shippedAt = async (git: Git, path: string): Promise<string | undefined> =>
  (await hasShipped(git)) ? blobAt(git, shippedRef, path) : undefined;

/** What stands below a folder where `main` (a commit or ref) is published: the portal's own over what the program brings, sorted by path. */
export async function listStanding(git: Git, below: string, main = mainRef): Promise<TreeFile[]> {
  const [shipped, own] = await Promise.all([listShipped(git, below), listTree(git, main, below)]);
  return layOver(shipped, own);
}

/** The blob that stands at a path: the portal's own, or else what the program brings. */
export const standingAt = async (git: Git, path: string): Promise<string | undefined> =>
  (await blobAt(git, mainRef, path)) ?? shippedAt(git, path);

/** How the text of a blob that the program brings is named in what is made from it. */
export const toFingerprint = (blob: string): string => `blob-${blob}`;

/**
 * A text that is to stand in the place of one that the program brings says from which it was made: from that of now, where it does not say.
 * What the portal has written by itself beside the program's text, such as the page about it, was made from none.
 */
export async function noteTaken(git: Git, path: string, text: string): Promise<string> {
  const id = await shippedAt(git, path);
  if (id === undefined) return text;
  const own = await blobAt(git, mainRef, path);
  const before = own === undefined ? undefined : String((await readBlobs(git, [own]))[0]);
  if (before !== undefined && getTakenFrom(before) === undefined) return text;
  return withTakenFrom(text, toFingerprint(id));
}

/** Whether the program has ever brought a blob at a path. */
async function wasShipped(git: Git, path: string, blob: string): Promise<boolean> {
  // Nothing but zeros is where there was none.
  if (/^0+$/u.test(blob) || !(await hasShipped(git))) return false;
  const args = ['log', '--format=', '--raw', '--no-abbrev', '--no-renames', '--end-of-options', shippedRef, '--', path];
  return (await git.text(args)).includes(blob);
}

/**
 * The text that the program brought at a path when an own one was made from it; nothing where that does not say, or names what the program
 * never brought there: whoever compares the two would be shown anybody's words as the program's.
 */
export async function readTaken(git: Git, path: string, text: string): Promise<string | undefined> {
  const blob = getTakenFrom(text)?.replace('blob-', '');
  if (blob === undefined || !(await wasShipped(git, path, blob))) return undefined;
  return String((await readBlobs(git, [blob]))[0]);
}
