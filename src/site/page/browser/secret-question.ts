import { searchUrl } from '../../../urls.ts';
import { forget, recall, remember } from './remembered.ts';

const key = 'mingli:asked';

/**
 * Asks what should stand in no address and no history: the search page takes it out of the tab and forgets it.
 * `isLeaving`: the page that asks should not be gone back to either.
 */
export function askInSecret(query: string, { isLeaving }: { isLeaving: boolean }): void {
  remember(key, query, 'sessionStorage');
  if (isLeaving) location.replace(searchUrl());
  else location.assign(searchUrl());
}

/** What was asked in secret; it can be taken once. */
export function takeSecretQuestion(): string | undefined {
  const query = recall(key, 'sessionStorage');
  if (query !== null) forget(key, 'sessionStorage');
  return query ?? undefined;
}
