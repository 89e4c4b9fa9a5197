import { recall, remember } from '../../page/browser/remembered.ts';

const key = 'mingli:recent';
const most = 8;
/** Longer questions are stories; a list on a shared phone should not tell them. */
const longest = 40;

/** What was searched for on this device, latest first. It never leaves it. */
export function getRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

const keep = (queries: readonly string[]) => remember(key, JSON.stringify(queries.slice(0, most)));

/** Keeps a query in front of the others. */
export function keepRecent(query: string): void {
  if (query !== '' && query.length <= longest) keep([query, ...getRecent().filter((known) => known !== query)]);
}

/** Forgets one query. */
export const forgetRecent = (query: string): void => keep(getRecent().filter((known) => known !== query));

/** Forgets all of them. */
export const clearRecent = (): void => keep([]);
