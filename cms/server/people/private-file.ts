import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'astro/zod';
import { takeLock } from '../../../src/outputs/bundles/lock.ts';

/** A small JSON file that only its owner may read (mode 0600), is whole at any moment, and holds what its schema says. */
export interface PrivateFile<T> {
  /** What stands in it, or `empty`, not to be changed by whoever reads; throws in Chinese where it is broken, and never takes a broken file for an empty one. */
  read: () => T;
  /** Replaces what stands in it by what `change` makes of it; another process that changes it meanwhile waits its turn. */
  change: (change: (present: T) => T) => void;
}

/** How long a change waits for another process, in milliseconds; each takes a few. */
const patience = 5000;

/** Puts `text` in the place of what stands at `path`: all of it, or nothing, where it throws (a full disk). */
function write(path: string, text: string): void {
  const next = `${path}.next`;
  const file = openSync(next, 'w', 0o600);
  try {
    // One that was left behind, by an older version or a crash, keeps its own mode.
    fchmodSync(file, 0o600);
    // A single write may take a part and call that well (write(2)); this one goes on to the last byte.
    writeFileSync(file, text);
    fsyncSync(file);
  } catch (error) {
    // A disk that is full needs the room.
    rmSync(next, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(next, path);
}

/** The private file at `path`, whose folder is made with the first change. */
export function createPrivateFile<S extends z.ZodType>(
  path: string,
  schema: S,
  empty: z.output<S>,
): PrivateFile<z.output<S>> {
  let last: { stamp: string; data: z.output<S> } | undefined;
  const read = (): z.output<S> => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!found) return empty;
    // Every request asks several times who is asking, and a change always makes another file.
    const stamp = [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
    if (last?.stamp === stamp) return last.data;
    let data: unknown;
    try {
      data = JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      // Told below, in the same words as any other fault.
    }
    const result = schema.safeParse(data);
    if (!result.success)
      throw new Error(`「${path}」坏了，读不出来。请用备份换掉它；在那以前，凡是要读它的事，编辑台都不做。`, {
        cause: result.error,
      });
    last = { stamp, data: result.data };
    return result.data;
  };
  return {
    read,
    change: (change) => {
      // The commands of `npm run people` run beside the desk.
      const turn = takeLock(`${path}.lock`, patience);
      if (!turn) throw new Error(`别的程序正在写「${basename(path)}」，这一次没有改成。请再试一次。`);
      try {
        write(path, `${JSON.stringify(change(read()), null, 2)}\n`);
      } finally {
        turn.release();
      }
    },
  };
}
