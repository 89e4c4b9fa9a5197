import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The locks of this process: one that nobody refers to would be collected, and with it let go. */
const held = new Set<DatabaseSync>();

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === 5;

/**
 * Holds the desk's folder `dir` for this process until `release`, or until the process ends in whatever way: the lock is
 * the system's own on a file, taken through SQLite because Node has no call for it and a file with a process number would
 * outlive a crash. Throws in Chinese where another process holds it.
 */
export function holdFolder(dir: string): { release: () => void } {
  mkdirSync(dir, { recursive: true });
  const lock = new DatabaseSync(join(dir, 'lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new Error(
      `另一个编辑台正在用「${dir}」：同一个文件夹不能同时开两个。请先关掉那一个；要另开一个，就换个文件夹：DESK_DIR=别的文件夹 npm start`,
      { cause: error },
    );
  }
  held.add(lock);
  return {
    release: () => {
      held.delete(lock);
      lock.close();
    },
  };
}
