import { parentPort } from 'node:worker_threads';
import type { Told } from './thread.ts';

/** Does the tasks that come to this thread (`createThread`), one after the other; those that wait for something, side by side. */
export function serveTasks<T>(work: (task: T) => unknown): void {
  const port = parentPort;
  if (!port) throw new Error('tasks are served in a worker thread only');
  const tell = (told: Told) => port.postMessage(told);
  port.on('message', async ({ id, task }: { id: number; task: T }) => {
    try {
      tell({ id, value: await work(task) });
    } catch (error) {
      tell({ id, problem: error instanceof Error ? error.message : String(error) });
    }
  });
}
