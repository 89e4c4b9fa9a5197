import { collections, type CollectionName, perCollection } from '../../schemas/index.ts';
import type { Site } from '../../schemas/site/site.ts';
import { getEditorField, walkData } from '../../schemas/walk.ts';
import type { Entry } from '../entries/entry.ts';
import type { DocumentSize } from '../entries/document-facts.ts';
import type { ImageSize } from '../entries/image-facts.ts';
import { sortEntries } from '../entries/order.ts';
import { isWithdrawn } from '../entries/standing.ts';
import type { Statutes } from '../law/statutes.ts';
import { onceFor } from '../memory/once-for.ts';
import { createOffers, isEntryOn } from './features.ts';

/** Entries by collection, each list in listing order. */
export type Entries = { [C in CollectionName]: Entry<C>[] };

/** All content of one portal with the links between its entries; built once, read by every model. */
export interface Portal {
  site: Site;
  /** What stands: lists, links, feeds and search know nothing else. */
  entries: Entries;
  /** What was withdrawn: it keeps its address, and nothing leads there. */
  withdrawn: Entries;
  /** Texts of laws, where the portal was given any. */
  statutes: Statutes;
  /** How large its pictures are published, by their paths below `media/`; of drafts and their pictures nobody knows it yet. */
  pictures: ReadonlyMap<string, ImageSize>;
  /** How large its PDFs are, in the same way. */
  documents: ReadonlyMap<string, DocumentSize>;
  /** Whether the site has what stands at an address of its own (`/compare/?ids=…`), or the portal has switched that off; any other address is offered. */
  offers(href: string): boolean;
  /** The entry `id` of `collection`, if there is one. */
  get<C extends CollectionName>(collection: C, id: string): Entry<C> | undefined;
  /** The entries that exist among `ids`, in that order. */
  pick<C extends CollectionName>(collection: C, ids: readonly string[]): Entry<C>[];
  /** The entries of `from` that refer to the entry, in listing order. */
  linking<C extends CollectionName>(from: C, to: Entry): Entry<C>[];
  /**
   * What `make` makes of the portal, made once: thousands of pages ask for it. `key` tells it from all else that is derived, so it
   * names whatever `make` knows besides the portal it is handed. Who needs a part of a list asks so (`content/watched-portal.ts`).
   */
  derive<T>(key: string, make: (portal: Portal) => T): T;
}

/** Entries in their lists, each in listing order. */
export function groupEntries(loaded: readonly Entry[]): Entries {
  const entries: Entries = perCollection((): never[] => []);
  const add = <C extends CollectionName>(entry: Entry<C>) => void entries[entry.collection].push(entry);
  for (const entry of sortEntries(loaded)) add(entry);
  return entries;
}

/** All entries of all lists, one list after the other. */
export const toList = (entries: Entries): Entry[] => Object.values(entries).flatMap((list): Entry[] => list);

type Referring = Pick<Entry, 'collection' | 'data'>;

/**
 * The slugs that an entry refers to, as `regions/xingfu`. A preview makes a portal at every key, of one draft and of entries
 * that are all the same as before.
 */
const getReferences = onceFor(({ collection, data }: Referring): string[] =>
  [...walkData(collections[collection].schema, data)].flatMap(({ value, schema }) => {
    const widget = getEditorField(schema)?.widget;
    return widget?.kind === 'reference' && typeof value === 'string' ? [`${widget.to}/${value}`] : [];
  }),
);

/** Makes a portal of all its entries, in any order, without those of what its settings switch off. */
export function createPortal(
  site: Site,
  loaded: readonly Entry[],
  statutes: Statutes = new Map(),
  pictures: ReadonlyMap<string, ImageSize> = new Map(),
  documents: ReadonlyMap<string, DocumentSize> = new Map(),
): Portal {
  const on = loaded.filter((entry) => isEntryOn(site, entry));
  const entries = groupEntries(on.filter((entry) => !isWithdrawn(entry)));
  const known: { [C in CollectionName]: Map<string, Entry<C>> } = perCollection(() => new Map<string, never>());
  const linking: { [C in CollectionName]: Map<string, Set<Entry<C>>> } = perCollection(() => new Map<string, never>());
  const index = <C extends CollectionName>(entry: Entry<C>) => {
    known[entry.collection].set(entry.id, entry);
    const links = linking[entry.collection];
    for (const key of getReferences(entry)) links.set(key, (links.get(key) ?? new Set()).add(entry));
  };
  for (const entry of toList(entries)) index(entry);
  const get = <C extends CollectionName>(collection: C, id: string): Entry<C> | undefined => known[collection].get(id);
  const derived = new Map<string, unknown>();
  const portal: Portal = {
    site,
    entries,
    withdrawn: groupEntries(on.filter(isWithdrawn)),
    statutes,
    pictures,
    documents,
    offers: createOffers(site, loaded),
    get,
    pick: (collection, ids) => ids.flatMap((id) => get(collection, id) ?? []),
    linking: (from, to) => [...(linking[from].get(`${to.collection}/${to.id}`) ?? [])],
    derive: <T>(key: string, make: (from: Portal) => T): T => {
      if (!derived.has(key)) derived.set(key, make(portal));
      return derived.get(key) as T;
    },
  };
  return portal;
}
