import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';

const getWithdrawn = <C extends CollectionName>(portal: Portal, collection: C) =>
  portal.withdrawn.filter((entry) => entry.collection === (collection as CollectionName)) as unknown as Entry<C>[];

/** The static paths of a collection's pages, those of withdrawn entries among them. */
export const getEntryPaths = <C extends CollectionName>(
  portal: Portal,
  collection: C,
): { params: { id: string }; props: { entry: Entry<C> } }[] =>
  [...portal.entries[collection], ...getWithdrawn(portal, collection)].map((entry) => ({
    params: { id: entry.id },
    props: { entry },
  }));
