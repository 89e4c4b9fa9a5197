import { createHash } from 'node:crypto';
import { mkdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

const memory = '/dev/shm';
/** The number of Linux for a file system in memory (`statfs(2)`, TMPFS_MAGIC). */
const inMemory = 0x01021994;
/** What the tests write and throw away has never taken half of this, in bytes. */
const room = 4 * 2 ** 30;

/** Where the temporary files of a run lie, and how to be rid of all of them. */
export interface TemporaryFolder {
  env: Record<string, string>;
  remove: () => Promise<void>;
}

/**
 * A folder in memory where there is room for one: what the tests of the desk write is forced to the disk hundreds of times, as real saves
 * are, and each time all lanes wait for it. Elsewhere the tests use the folder of the system. One name for a checkout, so that what a run
 * that was killed has left is gone with the next.
 */
export async function openTemporaryFolder(
  from = memory,
  available = process.availableMemory(),
): Promise<TemporaryFolder> {
  const disk = await statfs(from).catch(() => undefined);
  const hasRoom = disk?.type === inMemory && disk.bavail * disk.bsize >= room && available >= 2 * room;
  if (!hasRoom) return { env: {}, remove: () => Promise.resolve() };
  const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  const path = join(from, `mingli-tests-${checkout}`);
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 5 });
  await remove();
  await mkdir(path);
  return { env: { TMPDIR: path }, remove };
}
