/** Loads each key once and keeps it; what failed, and what is forgotten, is loaded again at the next call. */
export interface LoadOnce<K, V> {
  (key: K): Promise<V>;
  /** Drops everything that was loaded. */
  forget: () => void;
}

/** `load`, asked once a key; of a load without a key there is one. */
export function loadOnce<V, K = void>(load: (key: K) => Promise<V>): LoadOnce<K, V> {
  const loaded = new Map<K, Promise<V>>();
  const get = (key: K): Promise<V> => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key);
    loaded.set(key, loading);
    loading.catch(() => {
      // What was asked for again in the meantime is another load.
      if (loaded.get(key) === loading) loaded.delete(key);
    });
    return loading;
  };
  return Object.assign(get, { forget: () => loaded.clear() });
}
