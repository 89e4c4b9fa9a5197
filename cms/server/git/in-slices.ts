import { setImmediate } from 'node:timers/promises';

/** So many are worked on at a time: what each of them does without waiting adds up to a few milliseconds. */
const size = 100;

/**
 * Does some work for many, a hundred at a time, and answers in their order: between two slices the server answers others, whom ten
 * thousand drafts in one go would keep waiting for as long as all of them take.
 */
export async function bySlices<T, R>(
  items: readonly T[],
  work: (slice: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await setImmediate();
    done.push(...(await work(items.slice(at, at + size))));
  }
  return done;
}

/** The same where each is worked on by itself. */
export const inSlices = <T, R>(items: readonly T[], work: (item: T) => R | Promise<R>): Promise<R[]> =>
  bySlices(items, (slice) => Promise.all(slice.map(work)));
