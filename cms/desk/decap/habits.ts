import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { collectionNames } from '../../../src/schemas/index.ts';

/**
 * Decap reads all entries of a collection before it opens one (https://github.com/decaporg/decap-cms/issues/4913). Our
 * own list and fields need none of them, so the store is told that they have been read. A save asks the server itself
 * whether an address is taken (before-save.ts).
 */
export function skipEntryLists(): void {
  for (const collection of collectionNames)
    store.dispatch({ type: 'ENTRIES_SUCCESS', payload: { collection, entries: [], page: 0 } });
}

/** Where Decap keeps what stands beside the form, and its word for nothing. */
const pane = { key: 'cms.right-pane', none: 'none' };

/** No preview beside a form on a phone until somebody asks for it; Decap would leave no room for the form. */
export function closePreviewOnPhones(): void {
  if (innerWidth <= 800) localStorage.setItem(pane.key, pane.none);
}
