import { collectionNames, collections, type CollectionName } from '../../schemas/index.ts';
import type { Site } from '../../schemas/site.ts';
import { getEditorField, walkData } from '../../schemas/walk.ts';
import type { Entry } from '../entries/entry.ts';
import { isWithdrawn, type Withdrawable } from '../entries/standing.ts';
import type { Statutes } from '../law/statutes.ts';

/** Entries by collection, each list in listing order. */
export type Entries = { [C in CollectionName]: Entry<C>[] };

/** All content of one portal with the links between its entries; built once, read by every model. */
export interface Portal {
  site: Site;
  /** What stands: lists, links, feeds and search know nothing else. */
  entries: Entries;
  /** What was withdrawn: it keeps its address, and nothing leads there. */
  withdrawn: Withdrawable[];
  /** Texts of laws, where the portal was given any. */
  statutes: Statutes;
  /** The entry `id` of `collection`, if there is one. */
  get<C extends CollectionName>(collection: C, id: string): Entry<C> | undefined;
  /** The entries that exist among `ids`, in that order. */
  pick<C extends CollectionName>(collection: C, ids: readonly string[]): Entry<C>[];
  /** The entries of `from` that refer to the entry, in listing order. */
  linking<C extends CollectionName>(from: C, to: Entry): Entry<C>[];
}

/** Makes a portal of loaded entries. */
export function createPortal(site: Site, loaded: Entries, statutes: Statutes = new Map()): Portal {
  const withdrawn = Object.values(loaded).flatMap((list: Entry[]) => list.filter(isWithdrawn));
  const entries = Object.fromEntries(
    collectionNames.map((name) => [name, loaded[name].filter((entry: Entry) => !isWithdrawn(entry))]),
  ) as unknown as Entries;
  const byId = new Map<string, Entry>();
  const links = new Map<string, Set<Entry>>();
  for (const name of collectionNames)
    for (const entry of entries[name] as Entry[]) {
      byId.set(`${name}/${entry.id}`, entry);
      for (const { value, schema } of walkData(collections[name].schema, entry.data)) {
        const widget = getEditorField(schema)?.widget;
        if (widget?.kind !== 'reference' || typeof value !== 'string') continue;
        const key = `${widget.to}/${value}`;
        links.set(key, (links.get(key) ?? new Set()).add(entry));
      }
    }
  const get = <C extends CollectionName>(collection: C, id: string) =>
    byId.get(`${collection}/${id}`) as Entry<C> | undefined;
  return {
    site,
    entries,
    withdrawn,
    statutes,
    get,
    pick: (collection, ids) => ids.flatMap((id) => get(collection, id) ?? []),
    linking: <C extends CollectionName>(from: C, to: Entry) =>
      [...(links.get(`${to.collection}/${to.id}`) ?? [])].filter((entry) => entry.collection === from) as Entry<C>[],
  };
}
