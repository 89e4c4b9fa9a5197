import { setImmediate } from 'node:timers/promises';

/** So many are worked on at a time: what each of them does without waiting adds up to a few milliseconds. */
const size = 100;

/** So many slices wait for Git or a thread at once: one after the other, each of a hundred would wait by itself for its turn on a busy machine. */
const mostOpen = 6;

/**
 * Does some work for many, a hundred at a time, and answers in their order: between two slices the server answers others, whom ten
 * thousand drafts in one go would keep waiting for as long as all of them take. A slice begins while those before it wait for something.
 */
export async function bySlices<T, R>(
  items: readonly T[],
  work: (slice: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const done: Promise<readonly R[]>[] = [];
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await setImmediate();
    await done.at(-mostOpen);
    const slice = work(items.slice(at, at + size));
    // Told below, where all are waited for.
    slice.catch(() => undefined);
    done.push(slice);
  }
  return (await Promise.all(done)).flat();
}

/** The same where each is worked on by itself. */
export const inSlices = <T, R>(items: readonly T[], work: (item: T) => R | Promise<R>): Promise<R[]> =>
  bySlices(items, (slice) => Promise.all(slice.map(work)));

/** So many bytes go out at a time: a few milliseconds of work for the system, which takes them from this thread at once. */
const piece = 64 * 1024;

/** Bytes in pieces, between which others are answered. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) {
    if (at > 0) await setImmediate();
    yield bytes.subarray(at, at + piece);
  }
}

/** Puts the two halves of a list, each in order, into one order, a slice at a time. */
async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (one: T, other: T) => number,
): Promise<readonly T[]> {
  const merged: T[] = [];
  for (let [l, r] = [0, 0]; l < left.length || r < right.length;) {
    const isLeft = r === right.length || (l < left.length && compare(left[l]!, right[r]!) <= 0);
    merged.push(isLeft ? left[l++]! : right[r++]!);
    if (merged.length % (size * 10) === 0) await setImmediate();
  }
  return merged;
}

/**
 * Sorts as `toSorted` does (what is equal stays in its order), but lets others be answered in between: by the order of Chinese words ten thousand
 * names take a tenth of a second.
 */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
): Promise<readonly T[]> {
  let sorted: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += size * 5) {
    if (at > 0) await setImmediate();
    sorted.push(items.slice(at, at + size * 5).sort(compare));
  }
  while (sorted.length > 1) {
    const joined: (readonly T[])[] = [];
    for (let at = 0; at < sorted.length; at += 2) joined.push(await merge(sorted[at]!, sorted[at + 1] ?? [], compare));
    sorted = joined;
  }
  return sorted[0] ?? [];
}
