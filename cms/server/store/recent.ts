/** Puts a key at the end of a map whose first keys are the oldest; answers its value. */
export function renew<T>(map: Map<string, T>, key: string, create: () => T): T {
  const value = map.get(key) ?? create();
  map.delete(key);
  map.set(key, value);
  return value;
}

/** Takes the oldest keys out of a map until it holds no more than `most`; answers whether there were any. */
export function shorten(map: Map<string, unknown>, most: number): boolean {
  const [...extra] = map.size > most ? [...map.keys()].slice(0, map.size - most) : [];
  for (const key of extra) map.delete(key);
  return extra.length > 0;
}
