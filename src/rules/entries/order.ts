import { collections, type CollectionName } from '../../schemas/index.ts';
import type { Entry } from './entry.ts';

const chinese = new Intl.Collator('zh-CN');

/** What readers call an entry: its title, name, short title or term. */
export const getName = (entry: Entry): string =>
  String((entry.data as Record<string, unknown>)[collections[entry.collection].nameField]);

type Order = (a: Entry, b: Entry) => number;

const byName: Order = (a, b) => chinese.compare(getName(a), getName(b)) || (a.id < b.id ? -1 : 1);
const newestFirst: Order = (a, b) =>
  (b as Entry<'cases'>).data.publishedOn.localeCompare((a as Entry<'cases'>).data.publishedOn) || byName(a, b);
const byCode: Order = (a, b) =>
  ((a as Entry<'regions'>).data.code ?? '9').localeCompare((b as Entry<'regions'>).data.code ?? '9') || byName(a, b);

const orders: Partial<Record<CollectionName, Order>> = { cases: newestFirst, regions: byCode };

/** Listing order: cases newest first, places by code, everything else by name in pinyin order. */
export const sortEntries = <C extends CollectionName>(collection: C, entries: readonly Entry<C>[]): Entry<C>[] =>
  [...entries].sort(orders[collection] ?? byName);
