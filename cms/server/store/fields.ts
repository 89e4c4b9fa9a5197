import { setImmediate } from 'node:timers/promises';
import type { Called } from '../../../src/checks/links/uses.ts';
import { type Asked, type Fields, read, redirect, rename, type Task, write } from './fields-tasks.ts';
import { createThread } from './thread.ts';

/** Characters of front matter that are read while the others wait: 20 milliseconds. */
const mostHere = 10_000;

/** About how long the front matter of a text is, in characters. */
const getLength = (text: string): number => Math.max(0, text.search(/\n---[ \t]*(?:\r?\n|$)/u));

const ask = createThread(new URL('fields-thread.ts', import.meta.url));

/** What is read here is read one after the other, and others are answered in between: a hundred short texts are as much as a long one. */
let turn: Promise<unknown> = Promise.resolve();
const takeTurn = (): Promise<unknown> => (turn = turn.then(() => setImmediate()));

/**
 * Fields of each text, in their order. As much front matter as a page may have takes a third of a second, a list of all pages
 * longer: what is long is read in a thread of its own, and the server goes on answering the others.
 */
export async function readFields(files: readonly Asked[], names: readonly string[]): Promise<Fields[]> {
  const task = { do: 'read', files, names } satisfies Task;
  const length = files.reduce((sum, { text }) => sum + getLength(text), 0);
  if (length > mostHere) return (await ask(task)) as Fields[];
  await takeTurn();
  return read(task);
}

/** A text with some fields of its front matter set; rejects where it has none. */
export async function writeFields(text: string, fields: Record<string, string | undefined>): Promise<string> {
  const task = { do: 'write', text, fields } satisfies Task;
  return getLength(text) <= mostHere ? write(task) : ((await ask(task)) as string);
}

/** A text in which everything that leads to `from` leads to `to`; rejects where its front matter is no YAML. */
export async function redirectFields(
  file: Required<Asked>,
  { from, to }: { from: Called; to: Called },
): Promise<string> {
  const task = { do: 'redirect', file, from, to } satisfies Task;
  return getLength(file.text) <= mostHere ? redirect(task) : ((await ask(task)) as string);
}

/** The text of an entry that moves (`rename` of fields-tasks.ts); `old` is the last part of the address that it had. */
export async function renameFields(
  file: Required<Asked>,
  move: { from: Called; to: Called; old: string },
): Promise<string> {
  const task = { do: 'rename', file, ...move } satisfies Task;
  return getLength(file.text) <= mostHere ? rename(task) : ((await ask(task)) as string);
}
