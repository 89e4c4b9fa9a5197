import { type AnyData, collectionNames, collections, type CollectionName } from '../../schemas/index.ts';
import type { Entry } from './entry.ts';

const chinese = new Intl.Collator('zh-CN');

/** What readers call an entry: its title, name, short title or term. */
export function getName({ collection, data }: Entry): string {
  const fields: AnyData = data;
  return String(fields[collections[collection].nameField]);
}

type Order<C extends CollectionName = CollectionName> = (a: Entry<C>, b: Entry<C>) => number;

const byName: Order = (a, b) => chinese.compare(getName(a), getName(b)) || (a.id < b.id ? -1 : 1);
const newestFirst: Order<'cases'> = (a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn) || byName(a, b);
const byCode: Order<'regions'> = (a, b) => (a.data.code ?? '9').localeCompare(b.data.code ?? '9') || byName(a, b);

const byListing: Order = (a, b) => {
  if (a.collection === 'cases' && b.collection === 'cases') return newestFirst(a, b);
  if (a.collection === 'regions' && b.collection === 'regions') return byCode(a, b);
  return collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection) || byName(a, b);
};

/** Listing order: one collection after the other; cases newest first, places by code, all else by name in pinyin order. */
export const sortEntries = (entries: readonly Entry[]): Entry[] => [...entries].sort(byListing);
