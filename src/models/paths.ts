import type { Entry } from '../domain/entry.ts';
import type { Portal } from '../domain/portal.ts';
import type { CollectionName } from '../schemas/index.ts';

/** The static paths of a collection's pages. */
export const getEntryPaths = <C extends CollectionName>(
  portal: Portal,
  collection: C,
): { params: { id: string }; props: { entry: Entry<C> } }[] =>
  portal.entries[collection].map((entry) => ({ params: { id: entry.id }, props: { entry } }));
