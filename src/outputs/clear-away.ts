import { rm } from 'node:fs/promises';

/**
 * Removes files and folders that have done their work. One that cannot be removed costs disk space and nothing else, so it is
 * told to `log` in a sentence and fails nothing.
 */
export async function clearAway(paths: readonly string[], log: (words: string) => void = console.warn): Promise<void> {
  for (const path of paths)
    await rm(path, { recursive: true, force: true }).catch((error: unknown) =>
      log(`没能删掉用过的「${path}」，可以以后自己删：${error instanceof Error ? error.message : String(error)}`),
    );
}
