import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getCause } from '../git/cause.ts';
import { joinBytes } from '../git/byte-paths.ts';

/** What the desk puts into its folder, now or in an earlier version. */
const own = [
  /^(?:people|sessions)\.json(?:\..+)?$/u,
  /^lock(?:-.+)?$/u,
  /^content(?:-[0-9a-f]{12})?\.(?:git|sites|good)(?:\..+)?$/u,
  /^content(?:-[0-9a-f]{12})?-questions\.json(?:\..+)?$/u,
  /^(?:published|desk|sites|restoring)(?:\..+)?$/u,
];

const isOwn = (name: string) => own.some((pattern) => pattern.test(name));

/** What everybody but the owner may do. */
const others = 0o077;

/** Takes from everybody but the owner what they may do with a file, or a folder and all that is in it; links are left alone. */
function close(path: Buffer): void {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (!facts || facts.isSymbolicLink()) return;
  if (facts.mode & others) chmodSync(path, facts.mode & 0o700);
  if (facts.isDirectory()) for (const name of readdirSync(path, 'buffer')) close(joinBytes(path, name));
}

/**
 * Keeps people, sessions and drafts from everybody but their owner: whatever this process and all that it starts (Git, builds)
 * write from now on is 0700 or 0600, whatever the umask was, and so is what already stands in the desk's folder `dir`. The folder
 * itself keeps its mode where something of others stands in it too. Throws in Chinese where it belongs to somebody else.
 */
export function makePrivate(dir: string): void {
  process.umask(others);
  const names = readNames(dir);
  if (!names) return;
  try {
    for (const name of names.filter(isOwn)) close(Buffer.from(join(dir, name)));
    if (names.every(isOwn) && (lstatSync(dir).mode & 0o777) !== 0o700) chmodSync(dir, 0o700);
  } catch (error) {
    if (getCause(error) === 'readonly')
      throw new Error(`编辑台文件夹「${dir}」所在的盘是只读的，写不进去。请查一查那个盘，能写以后再启动。`, {
        cause: error,
      });
    throw new Error(
      `改不了编辑台文件夹「${dir}」的权限：它不归现在这个账号。请用它的主人的账号启动，或者先用 chown 改成现在的账号。`,
      { cause: error },
    );
  }
}

/** What stands in a folder; nothing where there is none yet. */
function readNames(dir: string): string[] | undefined {
  try {
    return readdirSync(dir);
  } catch {
    return undefined;
  }
}
