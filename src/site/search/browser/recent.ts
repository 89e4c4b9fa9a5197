import { recallList, remember } from '../../page/browser/remembered.ts';

const key = 'mingli:recent';
const most = 8;
/** Longer questions are stories; a list on a shared phone should not tell them. */
const longest = 40;

/** Half a character, which no address can carry, was not typed here. */
const isQuery = (item: unknown): item is string =>
  typeof item === 'string' && item !== '' && item.length <= longest && !/\p{Cs}/u.test(item);

/** What was searched for on this device, latest first. It never leaves it. */
export const getRecent = (): string[] => recallList(key, isQuery).slice(0, most);

const keep = (queries: readonly string[]) => remember(key, JSON.stringify(queries.slice(0, most)));

/** Keeps a query in front of the others. */
export function keepRecent(query: string): void {
  if (isQuery(query)) keep([query, ...getRecent().filter((known) => known !== query)]);
}

/** Forgets one query. */
export const forgetRecent = (query: string): void => keep(getRecent().filter((known) => known !== query));

/** Forgets all of them. */
export const clearRecent = (): void => keep([]);
