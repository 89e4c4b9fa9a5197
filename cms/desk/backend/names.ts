import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import { deskUrls } from '../../../src/urls.ts';
import type { Library } from '../../preview/library.ts';
import type { Listed } from '../../server/drafts/listing.ts';
import { MingliBackend } from './backend.ts';

/** An entry that a field can refer to. */
export interface Named {
  slug: string;
  name: string;
}

async function loadPublished(collection: CollectionName): Promise<Named[]> {
  const library = (await (await fetch(deskUrls.library)).json()) as Library;
  const { nameField } = collections[collection];
  return library.entries[collection].map(({ id, data }) => ({
    slug: id,
    name: String((data as Record<string, unknown>)[nameField] ?? id),
  }));
}

/** What our own server lists of a collection; nothing where the desk writes to a Git host. */
export const loadList = async (collection: CollectionName): Promise<Listed[] | undefined> =>
  MingliBackend.current?.request({ action: 'listEntries', params: { branch: 'main', collection } }) as Promise<
    Listed[] | undefined
  >;

/** The entries of a collection that can be referred to, by name. */
export const loadNames = async (collection: CollectionName): Promise<Named[]> =>
  (await loadList(collection)) ?? loadPublished(collection);
