import type { Entry } from '../../src/rules/entries/entry.ts';
import { sortEntries } from '../../src/rules/entries/order.ts';
import { createPortal, type Portal } from '../../src/rules/portal/portal.ts';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import { toDrawable } from './lenient.ts';
import type { Library } from './library.ts';

/** What the desk has in its form. */
export interface Draft {
  collection: CollectionName;
  /** The slug, or nothing while it has none. */
  id: string;
  data: Record<string, unknown>;
  body: string;
}

/** The portal as it would be with this draft in it, and the entry that the draft would make. */
export function getDraftPortal({ site, entries }: Library, draft: Draft): { portal: Portal; entry: Entry } {
  const { collection, id, body } = draft;
  const data = toDrawable(collections[collection].schema, draft.data);
  const entry = { collection, id, data, body } as Entry;
  const others = (entries[collection] as Entry[]).filter((other) => other.id !== id);
  const sorted = sortEntries(collection, [...others, entry] as never);
  return { portal: createPortal(site, { ...entries, [collection]: sorted }), entry };
}
