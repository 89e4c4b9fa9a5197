import { Worker } from 'node:worker_threads';
import { type Asked, type Fields, read, type Task, write } from './fields-tasks.ts';

/** Characters of front matter that are read while the others wait: 20 milliseconds. */
const mostHere = 10_000;

/** About how long the front matter of a text is, in characters. */
const getLength = (text: string): number => Math.max(0, text.indexOf('\n---', 1));

/** What the thread tells: what came of the task with this number. */
interface Told {
  id: number;
  value?: unknown;
  problem?: string;
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let last = 0;
let thread: Worker | undefined;

function start(): Worker {
  const started = new Worker(new URL('fields-thread.ts', import.meta.url));
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
  started.on('exit', () => fail(new Error('the thread that reads front matter has ended')));
  return started;
}

const ask = (task: Task): Promise<unknown> =>
  new Promise((resolve, reject) => {
    thread ??= start();
    last += 1;
    waiting.set(last, { resolve, reject });
    // It keeps the process alive only for as long as somebody waits.
    thread.ref();
    thread.postMessage({ id: last, task });
  });

/**
 * Fields of each text, in their order. As much front matter as a page may have takes a third of a second, a list of all pages
 * longer: what is long is read in a thread of its own, and the server goes on answering the others.
 */
export async function readFields(files: readonly Asked[], names: readonly string[]): Promise<Fields[]> {
  const task = { do: 'read', files, names } as const;
  const length = files.reduce((sum, { text }) => sum + getLength(text), 0);
  return length <= mostHere ? read(task) : ((await ask(task)) as Fields[]);
}

/** A text with some fields of its front matter set; rejects where it has none. */
export async function writeFields(text: string, fields: Record<string, string | undefined>): Promise<string> {
  const task = { do: 'write', text, fields } as const;
  return getLength(text) <= mostHere ? write(task) : ((await ask(task)) as string);
}
