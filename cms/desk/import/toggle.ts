/** A set with `items` turned over: all of them out where all are in, else all in. */
export function toggle<T>(set: ReadonlySet<T>, items: readonly T[]): ReadonlySet<T> {
  const isIn = items.every((item) => set.has(item));
  const next = new Set(set);
  for (const item of items) {
    if (isIn) next.delete(item);
    else next.add(item);
  }
  return next;
}
