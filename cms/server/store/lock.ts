import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A lock that this process holds until `release`, or until it ends in whatever way. */
export interface Hold {
  release: () => void;
}

/** The locks of this process: one that nobody refers to would be collected, and with it let go. */
const held = new Set<DatabaseSync>();

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === 5;

/**
 * Takes the lock `file`, waiting at most `patience` milliseconds, in which this process does nothing else; nothing where
 * another process still holds it then. The lock is the system's own on a file, taken through SQLite because Node has no
 * call for it and a file with a process number would outlive a crash. The file stays, and says nothing.
 */
export function takeLock(file: string, patience = 0): Hold | undefined {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(file, { timeout: patience });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) return undefined;
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

/** Holds the desk's folder `dir` for this process. Throws in Chinese where another process holds it. */
export function holdFolder(dir: string): Hold {
  const hold = takeLock(join(dir, 'lock'));
  if (!hold)
    throw new Error(
      `另一个编辑台正在用「${dir}」：同一个文件夹不能同时开两个。请先关掉那一个；要另开一个，就换个文件夹：DESK_DIR=别的文件夹 npm start`,
    );
  return hold;
}
