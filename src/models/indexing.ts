import type { Entry } from '../domain/entry.ts';
import type { Portal } from '../domain/portal.ts';
import { getRegionPath } from '../domain/regions.ts';
import { collections } from '../schemas/index.ts';

/**
 * What the search index is told about an entry's page, as attributes of its `<main>`: that it is worth indexing,
 * its kind, and the place it belongs to with those above it.
 */
export function getIndexAttributes(portal: Portal, entry: Entry): Record<string, string> {
  const { region } = entry.data as { region?: string };
  const places = region === undefined ? [] : getRegionPath(portal, region).map(({ data }) => data.name);
  return {
    'data-pagefind-body': '',
    'data-pagefind-filter': [`type:${collections[entry.collection].label}`, ...places.slice(0, 1).map((name) => `region:${name}`)].join(', '),
    'data-pagefind-meta': [
      `collection:${entry.collection}`,
      `kind:${collections[entry.collection].label}`,
      ...places.slice(-1).map((name) => `place:${name}`),
    ].join(', '),
  };
}
