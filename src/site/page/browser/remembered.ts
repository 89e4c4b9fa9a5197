/** What outlives a page: on this device, or as long as the tab. */
export type Place = 'localStorage' | 'sessionStorage';

/** What the reader chose on an earlier page under `key`; nothing where storage is refused. */
export function recall(key: string, place: Place = 'localStorage'): string | null {
  try {
    return window[place].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next pages; without storage it lasts as long as the page. */
export function remember(key: string, value: string, place: Place = 'localStorage'): void {
  try {
    window[place].setItem(key, value);
  } catch {
    // The page in front of the reader has changed all the same.
  }
}

/** Drops what was kept. */
export function forget(key: string, place: Place = 'localStorage'): void {
  try {
    window[place].removeItem(key);
  } catch {
    // Where storage is refused, nothing was kept.
  }
}

/**
 * The list that an earlier page kept under `key`. Anybody who uses this browser can write there, also an older version of
 * the portal: what is no list, and each item that `isItem` does not know, is dropped.
 */
export function recallList<T>(key: string, isItem: (item: unknown) => item is T, place?: Place): T[] {
  try {
    const kept: unknown = JSON.parse(recall(key, place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isItem) : [];
  } catch {
    return [];
  }
}
