import type { Portal } from '../domain/portal.ts';
import { countValues, isChosen, type RoomFacet, roomFacets } from '../domain/room-choice.ts';
import { getTopic } from '../domain/topics.ts';
import { collections } from '../schemas/index.ts';
import { roomKinds } from '../schemas/room.ts';
import { t } from '../text.ts';
import { collectionUrl, roomFinderUrl, roomsUrl } from '../urls.ts';
import { getCrumbs, homeCrumbs } from './crumbs.ts';
import { getListHead, type PageFrame } from './head.ts';
import type { Link } from './link.ts';
import { groupByProvince, type RoomGroup } from './room-line.ts';
import { getRegionChoices } from './whereabouts.ts';

/** One thing to look for, with how many rooms have it. */
interface FacetValue {
  value: string;
  label: string;
  /** How deep it stands below the one before, from 0. */
  depth: number;
  count: number;
  href: string;
}

/** 地区, 类别 or 事情. */
export interface Facet {
  name: RoomFacet;
  label: string;
  values: FacetValue[];
}

/** The rooms of the portal, or those of one region, kind or matter. */
export interface RoomsPage extends PageFrame {
  title: string;
  intro: string;
  count: number;
  groups: RoomGroup[];
  /** What to look for; on a page that has looked for something already, nothing. */
  facets: Facet[];
  /** From the page of one thing looked for: to the finder, where it can be combined with others, and to all rooms. */
  onward: { combine: Link; all: Link } | undefined;
}

/** The values of each facet that some room has, with what readers call them, in the order in which they are listed. */
const listValues = {
  region: (portal) => getRegionChoices(portal).map(({ id, name, depth }) => ({ value: id, label: name, depth })),
  kind: () => Object.entries(roomKinds).map(([value, label]) => ({ value, label, depth: 0 })),
  for: (portal) => {
    const names = [
      ...portal.site.topics.map(({ name }) => name),
      ...portal.entries.rooms.flatMap(({ data }) => data.disputeTypes),
    ];
    // Two spellings that come to one address are one matter.
    const bySlug = new Map<string, string>();
    for (const name of names) {
      const { slug } = getTopic(portal, name);
      if (!bySlug.has(slug)) bySlug.set(slug, name);
    }
    return [...bySlug].map(([value, label]) => ({ value, label, depth: 0 }));
  },
} satisfies Record<RoomFacet, (portal: Portal) => Omit<FacetValue, 'count' | 'href'>[]>;

const getFacets = (portal: Portal, groups: readonly RoomGroup[]): Facet[] => {
  const rooms = groups.flatMap((group) => group.rooms.map(({ keys }) => keys));
  return roomFacets.map((name) => {
    const counts = countValues(rooms, {}, name);
    return {
      name,
      label: t(`rooms.facet.${name}`),
      values: listValues[name](portal).flatMap((item) => {
        const count = counts.get(item.value);
        return count === undefined ? [] : [{ ...item, count, href: roomsUrl(name, item.value) }];
      }),
    };
  });
};

const { label } = collections.rooms;

/** All rooms, with the finder. */
export function getRoomsPage(portal: Portal, today: string): RoomsPage {
  const intro = t('list.rooms.intro');
  const groups = groupByProvince(portal, portal.entries.rooms);
  return {
    head: getListHead(portal, { title: label, description: intro, path: collectionUrl('rooms'), column: label, today }),
    crumbs: homeCrumbs(),
    title: label,
    intro,
    count: portal.entries.rooms.length,
    groups,
    facets: getFacets(portal, groups),
    onward: undefined,
  };
}

/** The pages of one facet: for each of its values the rooms that have it. */
export function getRoomFacetPages(
  portal: Portal,
  name: RoomFacet,
  today: string,
): { value: string; page: RoomsPage }[] {
  const all = groupByProvince(portal, portal.entries.rooms);
  const facet = getFacets(portal, all).find((each) => each.name === name);
  return (facet?.values ?? []).map(({ value, label: wanted, count, href }) => {
    const title = t(`rooms.title.${name}`, { name: wanted });
    const intro = t('rooms.found', { count });
    return {
      value,
      page: {
        head: getListHead(portal, {
          title,
          description: t('rooms.description', { title, count }),
          path: href,
          column: label,
          today,
        }),
        crumbs: getCrumbs('rooms'),
        title,
        intro,
        count,
        groups: all
          .map((group) => ({ ...group, rooms: group.rooms.filter(({ keys }) => isChosen(keys, { [name]: value })) }))
          .filter(({ rooms }) => rooms.length > 0),
        facets: [],
        onward: {
          combine: { href: roomFinderUrl(name, value), label: t('rooms.combine') },
          all: { href: collectionUrl('rooms'), label: t('rooms.all', { count: portal.entries.rooms.length }) },
        },
      },
    };
  });
}
