import { Worker } from 'node:worker_threads';

/** What a thread tells: what came of the task with this number. */
export interface Told {
  id: number;
  value?: unknown;
  problem?: string;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * A thread for work that would keep the server from answering others, started with its first task; `file` hands its tasks to
 * `serveTasks`. Answers what does a task there, one after the other, or side by side while they wait; it rejects with what the task threw. The thread keeps the
 * process alive only for as long as somebody waits. It finds `data` as its `workerData`.
 */
export function createThread(file: URL, data?: unknown): (task: unknown) => Promise<unknown> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let thread: Worker | undefined;
  const start = (): Worker => {
    const started = new Worker(file, { workerData: data });
    const fail = (error: Error) => {
      if (thread === started) thread = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', ({ id, value, problem }: Told) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (problem === undefined) asked?.resolve(value);
      else asked?.reject(new Error(problem));
    });
    started.on('error', fail);
    started.on('exit', () => fail(new Error(`the thread of ${file.pathname} has ended`)));
    return started;
  };
  return (task) =>
    new Promise((resolve, reject) => {
      thread ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      thread.ref();
      thread.postMessage({ id: last, task });
    });
}
