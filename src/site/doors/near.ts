import type { Data } from '../../schemas/index.ts';
import { toTel } from '../../rules/language/phone-numbers.ts';
import { formatRegion, getRegionPath } from '../../rules/portal/regions.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getTopic } from '../../rules/portal/topics.ts';
import { readOpeningHours, type WeeklyHours } from '../../rules/time/opening-hours.ts';
import { t } from '../../text.ts';
import { entryUrl } from '../../urls.ts';
import type { Link } from '../page/link.ts';
import { toRegionLink } from './doors.ts';
import { getDistance } from './distance.ts';
import { getNextChoices, getRoomRegions } from './room-regions.ts';

/** A room as the doors of a page show it, and what it is chosen by. */
export interface NearRoom {
  id: string;
  href: string;
  name: string;
  place: string;
  kind: Data<'rooms'>['kind'];
  /** Street and number, where any source says. */
  address?: string;
  /** Slugs of the matters that it knows. */
  topics: string[];
  phone?: string;
  /** To call it. */
  tel?: string | undefined;
  hours?: WeeklyHours;
}

/** The rooms that serve those who live in a region, nearest first. */
export interface NearFile {
  /** What the region is called. */
  name: string;
  timeZone: string;
  rooms: NearRoom[];
  /** Regions in it, to say more closely where one is. */
  below: Link[];
  /** What the doors say once a region is chosen: no page carries it before. */
  words: { at: string; none: string; open: string; closed: string; unaddressed: string };
}

/** Pages show three; with the nearest forty there are three for nearly every matter. */
const most = 40;

/** Of each kind, for pages that want a room of that kind. */
const mostOfKind = 3;

/** The file of one region. */
export function getNearFile(portal: Portal, region: string): NearFile {
  const getIds = (id: string) => getRegionPath(portal, id).map((entry) => entry.id);
  const home = getIds(region);
  const counts = new Map<string, number>();
  const rooms = portal.entries.rooms
    .flatMap((entry) => {
      const distance = getDistance(getIds(entry.data.region), home);
      return distance === undefined ? [] : [{ entry, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .filter(({ entry: { data } }, index) => {
      const ofKind = (counts.get(data.kind) ?? 0) + 1;
      counts.set(data.kind, ofKind);
      return index < most || ofKind <= mostOfKind;
    })
    .map(({ entry }): NearRoom => {
      const { name, kind, contact, disputeTypes, region: place } = entry.data;
      const hours = contact.hours === undefined ? undefined : readOpeningHours(contact.hours);
      return {
        id: entry.id,
        href: entryUrl(entry),
        name,
        place: formatRegion(portal, place),
        kind,
        ...(contact.address && { address: contact.address }),
        topics: disputeTypes.map((topic) => getTopic(portal, topic).slug),
        ...(contact.phone && { phone: contact.phone, tel: toTel(contact.phone) }),
        ...(hours && { hours }),
      };
    });
  return {
    name: portal.get('regions', region)?.data.name ?? region,
    timeZone: portal.site.timeZone,
    rooms,
    below: getNextChoices(getRoomRegions(portal), region).map(toRegionLink),
    words: {
      at: t('doors.at'),
      none: t('doors.none'),
      open: t('doors.open'),
      closed: t('doors.closed'),
      unaddressed: t('doors.unaddressed'),
    },
  };
}
