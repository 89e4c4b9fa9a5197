import { getCollection } from 'astro:content';
import type { Entry } from '../rules/entries/entry.ts';
import { createPortal, type Entries, type Portal } from '../rules/portal/portal.ts';
import { matchStatutes } from '../rules/law/statutes.ts';
import { sortEntries } from '../rules/entries/order.ts';
import { collectionNames, type CollectionName } from '../schemas/index.ts';
import { loadSite } from './settings.ts';
import { readStatutes } from './statute-folder.ts';

const load = async <C extends CollectionName>(collection: C): Promise<Entry<C>[]> => {
  const found = await getCollection(collection);
  return sortEntries(
    collection,
    found.map(({ id, data, body }) => ({ collection, id, data, body: body ?? '' }) as Entry<C>),
  );
};

async function loadPortal(): Promise<Portal> {
  const lists = await Promise.all(collectionNames.map(async (name) => [name, await load(name)] as const));
  const entries = Object.fromEntries(lists) as unknown as Entries;
  const { texts } = matchStatutes(await readStatutes(), entries.laws);
  return createPortal(await loadSite(), entries, texts);
}

let loaded: Promise<Portal> | undefined;

/** The content of the portal: loaded once a build, anew for each page in development. */
export const getPortal = (): Promise<Portal> => (import.meta.env.DEV ? loadPortal() : (loaded ??= loadPortal()));

export { today } from './today.ts';
