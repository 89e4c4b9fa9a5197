import { existsSync } from 'node:fs';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOwnTexts } from '../../content/folder.ts';
import { type Migrated, type Migration, migrate, settingsFile } from '../../rules/migrations/migrate.ts';

/** Replaces a file by one that is whole at any moment. */
async function replace(path: string, text: string): Promise<void> {
  const part = `${path}.part~`;
  await writeFile(part, text);
  await rename(part, path);
}

/**
 * Brings a content folder to the shape of the last of `migrations`, after a copy beside it (`copy`, nothing where nothing had to change). Whenever
 * it is broken off, the copy is whole or not there, every file is whole, and the folder names the new shape only when all is done: it can
 * be run again. Throws in Chinese where a copy stands there already.
 */
export async function migrateFolder(
  dir: string,
  migrations: readonly Migration[],
): Promise<Migrated & { copy: string | undefined }> {
  const migrated = migrate(await readOwnTexts(dir), migrations);
  const { to, changed } = migrated;
  if (changed.size === 0) return { ...migrated, copy: undefined };
  const copy = `${dir}.before-${to}`;
  if (existsSync(copy))
    throw new Error(
      `要先把「${dir}」抄一份到「${copy}」，可是那里已经有一份，什么都没有改。上一次没有做完的，那一份才是原来的：请给它改个名字，留好，再来一次。`,
    );
  const part = `${copy}.part`;
  await rm(part, { recursive: true, force: true });
  await cp(dir, part, { recursive: true, verbatimSymlinks: true });
  await rename(part, copy);
  // The settings last: they say that all is done.
  const files = [...changed].sort(([a], [b]) => Number(a === settingsFile) - Number(b === settingsFile));
  for (const [path, text] of files) await replace(join(dir, path), text);
  return { ...migrated, copy };
}
