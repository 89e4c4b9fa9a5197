import { findDangers } from '../../../rules/danger/find-dangers.ts';
import { recallList, remember } from '../../page/browser/remembered.ts';

const key = 'mingli:recent';
const most = 8;
/** Longer questions are stories; a list on a shared phone should not tell them. */
const longest = 40;

/** Half a character, which no address can carry, was not typed here. */
const isQuery = (item: unknown): item is string =>
  typeof item === 'string' && item !== '' && item.length <= longest && !/\p{Cs}/u.test(item);

/** Whoever takes this phone into their hands would read it: words of danger are never kept. */
const isHarmless = (query: string): boolean => findDangers(query).length === 0;

const keep = (queries: readonly string[]) => remember(key, JSON.stringify(queries.slice(0, most)));

/** What was searched for on this device, latest first. It never leaves it. What should not be there is dropped for good. */
export function getRecent(): string[] {
  const kept = recallList(key, isQuery);
  const harmless = kept.filter(isHarmless);
  if (harmless.length < kept.length) keep(harmless);
  return harmless.slice(0, most);
}

/** Keeps a query in front of the others. */
export function keepRecent(query: string): void {
  const others = getRecent().filter((known) => known !== query);
  if (isQuery(query) && isHarmless(query)) keep([query, ...others]);
}

/** Forgets one query. */
export const forgetRecent = (query: string): void => keep(getRecent().filter((known) => known !== query));

/** Forgets all of them. */
export const clearRecent = (): void => keep([]);
