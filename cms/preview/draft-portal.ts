import type { Entry } from '../../src/rules/entries/entry.ts';
import { createPortal, type Portal, toList } from '../../src/rules/portal/portal.ts';
import { joinFields } from '../../src/rules/language/written-lines.ts';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import { useWords } from '../../src/text.ts';
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

/**
 * The portal as it would be with this draft in it, and the entry that the draft would make. Its words become those in
 * use.
 */
export function getDraftPortal({ site, words, entries }: Library, draft: Draft): { portal: Portal; entry: Entry } {
  useWords(words);
  const { collection, id, body } = draft;
  const data = joinFields(toDrawable(collections[collection].schema, draft.data));
  const entry = { collection, id, data, body } as Entry;
  const others = toList(entries).filter((other) => other.collection !== collection || other.id !== id);
  return { portal: createPortal(site, [...others, entry]), entry };
}
