import type { Portal } from './portal.ts';
import { getRegionPath } from './regions.ts';

/** A region that can be chosen. */
export interface RegionChoice {
  id: string;
  name: string;
  /** How many levels below a province it stands. */
  depth: number;
  /** Slugs from the province down to the region. */
  path: string[];
}

/** The regions `places` and those above them, each below the one that it belongs to. */
export function getRegionChoices(portal: Portal, places: readonly string[]): RegionChoice[] {
  const wanted = new Set([...new Set(places)].flatMap((id) => getRegionPath(portal, id)));
  const byParent = Map.groupBy(
    portal.entries.regions.filter((region) => wanted.has(region)),
    ({ data }) => data.parent,
  );
  const list = (parent: string | undefined, above: readonly string[]): RegionChoice[] =>
    (byParent.get(parent) ?? []).flatMap(({ id, data }) => [
      { id, name: data.name, depth: above.length, path: [...above, id] },
      ...list(id, [...above, id]),
    ]);
  return list(undefined, []);
}
