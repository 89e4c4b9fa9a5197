import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Removes files and folders that have done their work. One that cannot be removed costs disk space and nothing else, so it is
 * told to `log` in a sentence and fails nothing. A thread of its own does it: Node would hand all files of an old site to the four
 * threads that read files at once, and whoever asks for a page meanwhile would wait until the last of them is gone.
 */
export async function clearAway(paths: readonly string[], log: (words: string) => void = console.warn): Promise<void> {
  if (paths.length === 0) return;
  const tell = (path: string, why: string) => log(`没能删掉用过的「${path}」，可以以后自己删：${why}`);
  const thread = new Worker(new URL('clear-thread.ts', import.meta.url), { workerData: paths, execArgv: [] });
  thread.on('message', ({ path, why }: { path: string; why: string }) => tell(path, why));
  await once(thread, 'exit').catch((error: unknown) => tell(paths.join('」「'), String(error)));
}
