import { loadOnce } from '../../../src/load-once.ts';
import type { NameOf } from '../../../src/rules/entries/changes.ts';
import { type AnyData, collectionNames, collections, type CollectionName } from '../../../src/schemas/index.ts';
import { loadJson } from '../../../src/site/page/browser/load.ts';
import { deskUrls } from '../../../src/urls.ts';
import type { Library } from '../../preview/library.ts';
import type { Listed } from '../../server/drafts/listing.ts';
import { loadPart } from '../entry/load-part.ts';
import { MingliBackend } from './backend.ts';

/** An entry that a field can refer to. */
export interface Named {
  slug: string;
  name: string;
  /** What else it is called. */
  others?: readonly string[];
}

/** What every entry is called, by collection and slug. */
type AllNames = Partial<Record<string, Record<string, string>>>;

async function loadPublishedNames(): Promise<AllNames> {
  const lists = await Promise.all(collectionNames.map(async (name) => [name, await loadPublished(name)] as const));
  return Object.fromEntries(
    lists.map(([name, list]) => [name, Object.fromEntries(list.map((named) => [named.slug, named.name]))]),
  );
}

const loadAllNames = loadOnce(
  async () => (await MingliBackend.current?.ask<AllNames>({ action: 'listNames', params: {} })) ?? loadPublishedNames(),
);

/** What entries are called, drafts too; where that cannot be known now, nothing is. */
export const loadNameOf = (): Promise<NameOf> =>
  loadAllNames().then(
    (names) => (collection, slug) => names[collection]?.[slug],
    () => () => undefined,
  );

async function loadPublished(collection: CollectionName): Promise<Named[]> {
  const library = await loadPart('可以选的条目', () => loadJson<Library>(deskUrls.library));
  const { nameField } = collections[collection];
  return library.entries[collection].map(({ id, data }: { id: string; data: AnyData }) => ({
    slug: id,
    name: String(data[nameField] ?? id),
  }));
}

/** Told when what a list shows has changed while it stands there, e.g. behind a sheet. */
export const listChanged = new EventTarget();

/** Has every list that is on the screen read again. */
export function readListsAgain(): void {
  loadAllNames.forget();
  listChanged.dispatchEvent(new Event('change'));
}

/** What our own server lists of a collection; nothing where the desk writes to a Git host. */
export const loadList = async (collection: CollectionName): Promise<Listed[] | undefined> =>
  MingliBackend.current?.ask<Listed[]>({ action: 'listEntries', params: { branch: 'main', collection } });

/** The entries of a collection that can be referred to, by name. */
export const loadNames = async (collection: CollectionName): Promise<Named[]> =>
  (await loadList(collection)) ?? loadPublished(collection);
