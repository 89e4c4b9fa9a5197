/** Whether a value is an object with keys: neither `null` nor a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether `key` is one of those that a table in the code has. */
export const isKeyOf = <K extends string>(table: Readonly<Record<K, unknown>>, key: string): key is K =>
  Object.prototype.hasOwnProperty.call(table, key);

/** The keys of a table in the code, in its order; not for objects from outside, which may hold more than their type says. */
export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] =>
  Object.keys(table) as [K, ...K[]];

/** A table with one value for each of `keys`. */
export const tableOf = <K extends string, T>(keys: readonly K[], make: (key: K, index: number) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key, index) => [key, make(key, index)])) as Record<K, T>;

/** The fields that have a value. */
export const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
