import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Overdue } from './child-process.ts';
import { GitError } from './git.ts';
import { TooManyFiles } from './trees.ts';

/**
 * Why a write failed: another program `moved` a ref first or holds it `locked`; the disk is `full`; the system has
 * `forbidden` it, or lets nobody write to that disk (`readonly`); it was `overdue`; the repository is `damaged`, since it lacks what is
 * named in it, or holds more than can be read; or something that nobody foresaw.
 */
export type Cause = 'moved' | 'locked' | 'full' | 'forbidden' | 'readonly' | 'overdue' | 'damaged' | 'other';

/**
 * What Git says in each case, in the order in which they are asked: the sentence about a lock that cannot be made ends in
 * the system's own words, and only «File exists» means that somebody holds it. Git runs in the locale C (git.ts).
 */
const saidByGit = [
  ['full', /No space left on device|Disk quota exceeded|Out of diskspace/u],
  ['readonly', /Read-only file system/u],
  ['forbidden', /Permission denied|Operation not permitted|insufficient permission/u],
  ['locked', /Unable to create '.*\.lock': File exists/u],
  [
    'moved',
    /is at [0-9a-f]+ but expected|reference already exists|unable to resolve reference|reference is missing but expected/u,
  ],
  // Objects that a torn disk has lost or cut off, and those that somebody names who has never sent them.
  ['damaged', /missing object|bad object|object of unexpected type|is corrupt|unable to (?:read|stream)/u],
  ['damaged', /parse object failed|[Cc]ould not parse|not a tree/u],
] as const satisfies readonly (readonly [Cause, RegExp])[];

/** The same as the system tells it to this process. */
const saidBySystem: Record<string, Cause> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'readonly',
};

/** The same as SQLite tells it, whose locks this process takes; the lowest byte of its codes. https://www.sqlite.org/rescode.html */
const saidBySqlite: Record<number, Cause> = { 5: 'locked', 8: 'readonly', 13: 'full', 14: 'forbidden' };

/**
 * What the system has against writing where a folder could not be made: Node makes those above it too, and says of a disk that lets
 * nobody write that there is no such folder.
 */
function getCodeAbove(error: unknown): string {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'mkdir' && 'path' in error)) return 'ENOENT';
  let folder = String(error.path);
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return 'ENOENT';
  } catch (refused) {
    return refused instanceof Error && 'code' in refused ? String(refused.code) : 'ENOENT';
  }
}

/** Why a call of Git, or of the file system, failed. */
export function getCause(error: unknown): Cause {
  if (error instanceof Overdue) return 'overdue';
  if (error instanceof TooManyFiles) return 'damaged';
  if (error instanceof GitError) return saidByGit.find(([, sign]) => sign.test(error.stderr))?.[0] ?? 'other';
  if (error instanceof Error && 'errcode' in error) return saidBySqlite[Number(error.errcode) & 0xff] ?? 'other';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return saidBySystem[code === 'ENOENT' ? getCodeAbove(error) : code] ?? 'other';
}

/** What was read, or nothing where the repository has lost it; every other failure is thrown. */
export const unlessLost = <T>(read: Promise<T>): Promise<T | undefined> =>
  read.catch((error: unknown) => {
    if (getCause(error) !== 'damaged') throw error;
    return undefined;
  });
