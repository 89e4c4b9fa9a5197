import type { Finding } from '../../../src/rules/entries/finding.ts';
import { type OpenEntry, writeField } from '../entry/open-entry.ts';
import { type Fields, getFormPath, type Repair, replaceAll, takeAllBack } from './field-words.ts';

/** A repair of one entry, at every place where it was needed. */
interface Done {
  entry: string;
  places: readonly Repair[];
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

/** Writes every field that is another one now. */
function write(before: Fields, after: Fields): void {
  for (const name of Object.keys(after.data))
    if (after.data[name] !== before.data[name]) writeField(name, after.data[name]);
  if (after.body !== before.body) writeField('body', after.body);
}

/** Puts what findings propose into the form, as one repair; it can be taken back. */
export function applyRepair(entry: OpenEntry, findings: readonly Finding[]): void {
  const changes = findings.flatMap(({ field, place, replacement }) =>
    place && replacement !== undefined ? [{ path: getFormPath(entry, field), place, after: replacement }] : [],
  );
  const { fields, repairs } = replaceAll(entry, changes);
  if (repairs.length === 0) return;
  write(entry, fields);
  setDone([{ entry: keyOf(entry), places: repairs }, ...done]);
}

/** Puts the old words back, at every place; answers whether all places were still there. */
export function undoRepair(entry: OpenEntry, repair: Done): boolean {
  const fields = takeAllBack(entry, repair.places);
  if (!fields) return false;
  write(entry, fields);
  setDone(done.filter((other) => other !== repair));
  return true;
}
