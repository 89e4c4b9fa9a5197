import type { Portal } from '../../rules/portal/portal.ts';
import { getRegionChoices, type RegionChoice } from '../../rules/portal/region-choices.ts';

/** The regions that have rooms and those above them, each below its own. */
export const getRoomRegions = (portal: Portal): RegionChoice[] =>
  portal.derive('regions with rooms', (all) =>
    getRegionChoices(
      all,
      all.entries.rooms.map(({ data }) => data.region),
    ),
  );

/** More than China has provinces would make every page a list of places; these stand on a page of their own. */
const mostOffered = 40;

/**
 * Those of `regions` to choose among below `above` (an id; nothing for the whole portal): the next level on which there is
 * a choice. None where there is nothing to choose, or too much for every page.
 */
export function getNextChoices(regions: readonly RegionChoice[], above: string | undefined): RegionChoice[] {
  const level = regions.filter(({ path }) => path.at(-2) === above);
  const [only, ...others] = level;
  if (only !== undefined && others.length === 0) return getNextChoices(regions, only.id);
  return level.length > mostOffered ? [] : level;
}
