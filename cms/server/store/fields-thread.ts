import { parentPort } from 'node:worker_threads';
import { read, type Task, write } from './fields-tasks.ts';

const port = parentPort;
if (!port) throw new Error('fields-thread.ts runs in a worker thread only');

port.on('message', ({ id, task }: { id: number; task: Task }) => {
  try {
    port.postMessage({ id, value: task.do === 'read' ? read(task) : write(task) });
  } catch (error) {
    port.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
