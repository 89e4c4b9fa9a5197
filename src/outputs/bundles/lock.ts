import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A lock that this process holds until `release`, or until it ends in whatever way. */
export interface Hold {
  release: () => void;
}

/** The locks of this process: one that nobody refers to would be collected, and with it let go. */
const held = new Set<DatabaseSync>();

/** SQLITE_BUSY and SQLITE_CANTOPEN (https://www.sqlite.org/rescode.html). */
const codes = { busy: 5, cannotOpen: 14 };

/** Whether SQLite says so, whatever it says besides in its upper bytes. */
const isSaid = (error: unknown, code: number) =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === code;

/** Opens the lock `file`; throws what the system has against it, where SQLite says no more than that it cannot. */
function open(file: string, timeout: number): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout });
  } catch (error) {
    if (isSaid(error, codes.cannotOpen)) closeSync(openSync(file, 'a', 0o600));
    throw error;
  }
}

/**
 * Takes the lock `file`, waiting at most `patience` milliseconds, in which this process does nothing else; nothing where
 * another process still holds it then. The lock is the system's own on a file, taken through SQLite because Node has no
 * call for it and a file with a process number would outlive a crash. The file stays, and says nothing.
 */
export function takeLock(file: string, patience = 0): Hold | undefined {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lock = open(file, patience);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isSaid(error, codes.busy)) return undefined;
    throw error;
  }
  held.add(lock);
  return {
    release: () => {
      held.delete(lock);
      lock.close();
    },
  };
}
