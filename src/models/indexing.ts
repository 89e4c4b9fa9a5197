import type { Entry } from '../domain/entry.ts';
import type { Portal } from '../domain/portal.ts';
import { getRegionPath } from '../domain/regions.ts';
import { isWithdrawn } from '../domain/standing.ts';
import { collections } from '../schemas/index.ts';

/** What the search index is told about an entry's page besides its words. */
export interface Indexing {
  /** Values by which results can be filtered: the kind of entry, and its province. */
  filters: { name: 'type' | 'region'; value: string }[];
  /** What a result shows: the collection for scripts, the kind and the place for people. */
  meta: { name: 'collection' | 'kind' | 'place'; value: string }[];
}

/** The index entry of a page; a withdrawn one has none. */
export function getIndexing(portal: Portal, entry: Entry): Indexing | undefined {
  if (isWithdrawn(entry)) return undefined;
  const { collection, data } = entry;
  const { region } = data as { region?: string };
  const { label } = collections[collection];
  const places = region === undefined ? [] : getRegionPath(portal, region).map((place) => place.data.name);
  const [province, place] = [places[0], places.at(-1)];
  return {
    filters: [{ name: 'type', value: label }, ...(province ? [{ name: 'region' as const, value: province }] : [])],
    meta: [
      { name: 'collection', value: collection },
      { name: 'kind', value: label },
      ...(place ? [{ name: 'place' as const, value: place }] : []),
    ],
  };
}
