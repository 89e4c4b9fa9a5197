import type { Portal } from './portal.ts';
import { getRegionPath } from './regions.ts';

/**
 * Regions whose rooms serve every reader of the portal: each other region with rooms lies in them, or they in it. Where a
 * portal spans places there is none, and a reader has to say where they are.
 */
export const getServingAll = (portal: Portal): Set<string> => portal.derive('regions that serve all', findServing);

function findServing(portal: Portal): Set<string> {
  const paths = new Map(
    portal.entries.rooms.map(
      ({ data }) => [data.region, getRegionPath(portal, data.region).map(({ id }) => id)] as const,
    ),
  );
  const serves = (own: string) =>
    [...paths].every(([other, path]) => other === own || path.includes(own) || paths.get(own)!.includes(other));
  return new Set([...paths.keys()].filter(serves));
}
