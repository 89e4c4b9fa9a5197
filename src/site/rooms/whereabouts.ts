import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { roomsUrl } from '../../urls.ts';
import type { Link } from '../page/link.ts';
import { getRegionChoices, type RegionChoice } from '../finder/region-choices.ts';
import { groupByProvince, type RoomGroup } from './line.ts';

/** Where to go in the reader's own region. */
export interface Whereabouts {
  /** Regions to choose from; none where there is nothing to filter. */
  choices: RegionChoice[];
  groups: RoomGroup[];
  /** Where the rooms stand when they are too many for one page. */
  elsewhere: Link[];
}

/** More rooms than this would make every outcome of every pathway a heavy page: the finder takes over. */
const mostRooms = 200;

const choices = new WeakMap<Portal, RegionChoice[]>();

/** The regions that have rooms and those above them; found once a portal. */
export function getRoomRegions(portal: Portal): RegionChoice[] {
  const known = choices.get(portal);
  if (known) return known;
  const found = getRegionChoices(
    portal,
    portal.entries.rooms.map(({ data }) => data.region),
  );
  choices.set(portal, found);
  return found;
}

/** The rooms of these kinds, by province, for the reader to choose among. */
export function getWhereabouts(portal: Portal, kinds: readonly Entry<'rooms'>['data']['kind'][]): Whereabouts {
  const rooms = portal.entries.rooms.filter(({ data }) => kinds.includes(data.kind));
  const groups = groupByProvince(portal, rooms);
  if (rooms.length <= mostRooms)
    return { choices: rooms.length > 0 ? getRoomRegions(portal) : [], groups, elsewhere: [] };
  return {
    choices: [],
    groups: [],
    elsewhere: groups.map(({ id, title, rooms: { length } }) => ({
      href: roomsUrl('region', id),
      label: t('list.rooms.count', { name: title, count: length }),
    })),
  };
}
