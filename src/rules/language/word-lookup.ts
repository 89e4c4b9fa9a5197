/** Finds the words of a list that begin at a place of a text, the longest first. */
export type WordLookup<T> = (text: string, at: number) => readonly T[];

const none: readonly never[] = [];

/** Makes a list ready to be looked up, by the first character of each word; `getWord` says how an item is written. */
export function createWordLookup<T>(items: Iterable<T>, getWord: (item: T) => string): WordLookup<T> {
  const byFirst = new Map<string, T[]>();
  for (const item of items) {
    const first = getWord(item).charAt(0);
    const list = byFirst.get(first);
    if (list) list.push(item);
    else byFirst.set(first, [item]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => getWord(b).length - getWord(a).length);
  return (text, at) => {
    const list = byFirst.get(text.charAt(at));
    return list ? list.filter((item) => text.startsWith(getWord(item), at)) : none;
  };
}
