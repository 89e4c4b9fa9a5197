import type { Finding } from '../../../src/rules/entries/finding.ts';
import { type OpenEntry, writeField } from '../entry/open-entry.ts';
import { type FormPath, getFormPath, getWholeField, type Repair, replaceWords, takeBack } from './field-words.ts';

/** A repair of one entry. */
interface Done extends Repair {
  entry: string;
}

const keyOf = ({ collection, slug }: OpenEntry) => `${collection}/${slug ?? ''}`;

let done: readonly Done[] = [];
const listeners = new Set<() => void>();

function setDone(next: readonly Done[]): void {
  done = next;
  for (const listener of listeners) listener();
}

/** Every repair since the desk was opened, the last one first. */
export const getRepairs = (): readonly Done[] => done;

/** Calls `listener` after each change; answers how to stop that. */
export function followRepairs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a repair was made in this entry. */
export const isIn = (entry: OpenEntry, repair: Done): boolean => repair.entry === keyOf(entry);

const write = (entry: OpenEntry, path: FormPath, text: string) =>
  writeField(String(path[0]), getWholeField(entry, path, text));

/** Puts what a finding proposes into the form; it can be taken back. */
export function applyRepair(entry: OpenEntry, { field, place, replacement }: Finding): void {
  if (!place || replacement === undefined) return;
  const replaced = replaceWords(entry, getFormPath(entry, field), place, replacement);
  if (!replaced) return;
  write(entry, replaced.repair.path, replaced.text);
  setDone([{ ...replaced.repair, entry: keyOf(entry) }, ...done]);
}

/** Puts the old words back; answers whether their place was still there. */
export function undoRepair(entry: OpenEntry, repair: Done): boolean {
  const text = takeBack(entry, repair);
  if (text === undefined) return false;
  write(entry, repair.path, text);
  setDone(done.filter((other) => other !== repair));
  return true;
}
