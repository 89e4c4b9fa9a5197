import type { Entry } from '../entries/entry.ts';
import type { Entries, Portal } from './portal.ts';

/** The region and those above it, province first. A ring of parents ends where it closes. */
export function getRegionPath(portal: Portal, id: string): Entry<'regions'>[] {
  const path: Entry<'regions'>[] = [];
  for (let region = portal.get('regions', id); region && !path.includes(region);) {
    path.unshift(region);
    const { parent } = region.data;
    region = parent === undefined ? undefined : portal.get('regions', parent);
  }
  return path;
}

/** The regions whose parent is `id`, in listing order; those without a parent when `id` is left out. */
export const getSubregions = (portal: Portal, id?: string): Entry<'regions'>[] =>
  portal.derive(`regions in ${id ?? 'the country'}`, ({ entries }) =>
    entries.regions.filter(({ data }) => data.parent === id),
  );

/** Slugs of the region and of everything below it. */
export function getRegionIds(portal: Portal, id: string): Set<string> {
  const ids = new Set<string>();
  const add = (next: string) => {
    if (ids.has(next)) return;
    ids.add(next);
    for (const region of getSubregions(portal, next)) add(region.id);
  };
  add(id);
  return ids;
}

/** What stands in the region and below it, in listing order. */
export const getWithin = (portal: Portal, id: string): Pick<Entries, 'rooms' | 'cases' | 'methods'> =>
  portal.derive(`what is within ${id}`, (all) => {
    const ids = getRegionIds(all, id);
    const { rooms, cases, methods } = all.entries;
    return {
      rooms: rooms.filter(({ data }) => ids.has(data.region)),
      cases: cases.filter(({ data }) => ids.has(data.region)),
      methods: methods.filter(({ data }) => ids.has(data.region)),
    };
  });

/** 「吉林省 · 长春市 · 幸福乡」: the path without the levels that a reader can do without. */
export const formatRegion = (portal: Portal, id: string): string =>
  getRegionPath(portal, id)
    .map(({ data }) => data.name)
    .join(' · ');
