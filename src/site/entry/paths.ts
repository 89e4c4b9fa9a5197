import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';

/** The static paths of a collection's pages, those of withdrawn entries among them. */
export const getEntryPaths = <C extends CollectionName>(
  { entries, withdrawn }: Portal,
  collection: C,
): { params: { id: string }; props: { entry: Entry<C> } }[] =>
  [...entries[collection], ...withdrawn[collection]].map((entry) => ({
    params: { id: entry.id },
    props: { entry },
  }));
