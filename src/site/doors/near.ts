import { toTel } from '../../rules/language/phone-numbers.ts';
import { formatRegion, getRegionPath } from '../../rules/portal/regions.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getTopic } from '../../rules/portal/topics.ts';
import { readOpeningHours, type WeeklyHours } from '../../rules/time/opening-hours.ts';
import { entryUrl } from '../../urls.ts';

/** A room as the doors of a page show it, and what it is chosen by. */
export interface NearRoom {
  id: string;
  href: string;
  name: string;
  place: string;
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
}

/** Pages show three; with these there are three for nearly every matter. */
const most = 40;

/**
 * How far a room is for somebody who lives in `home`: 0 in the region itself, then what lies below it, then one level up after
 * the other; nothing where it serves others. Both are paths of region slugs, province first.
 */
function getDistance(place: readonly string[], home: readonly string[]): number | undefined {
  const lived = home.at(-1);
  const own = place.at(-1);
  if (lived === undefined || own === undefined) return undefined;
  if (place.includes(lived)) return (place.length - home.length) / 100;
  return home.includes(own) ? home.length - place.length : undefined;
}

/** The file of one region. */
export function getNearFile(portal: Portal, region: string): NearFile {
  const getIds = (id: string) => getRegionPath(portal, id).map((entry) => entry.id);
  const home = getIds(region);
  const rooms = portal.entries.rooms
    .flatMap((entry) => {
      const distance = getDistance(getIds(entry.data.region), home);
      return distance === undefined ? [] : [{ entry, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ entry }): NearRoom => {
      const { name, contact, disputeTypes, region: place } = entry.data;
      const hours = contact.hours === undefined ? undefined : readOpeningHours(contact.hours);
      return {
        id: entry.id,
        href: entryUrl(entry),
        name,
        place: formatRegion(portal, place),
        topics: disputeTypes.map((topic) => getTopic(portal, topic).slug),
        ...(contact.phone && { phone: contact.phone, tel: toTel(contact.phone) }),
        ...(hours && { hours }),
      };
    });
  return { name: portal.get('regions', region)?.data.name ?? region, timeZone: portal.site.timeZone, rooms };
}
