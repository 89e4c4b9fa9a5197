import { isChosen } from '../finder/choice.ts';
import { type RoomFacet, roomFacets } from '../../rules/entries/facets.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getNamedTopics } from '../../rules/portal/topics.ts';
import { room } from '../../schemas/room.ts';
import { t } from '../../text.ts';
import { collectionUrl, finderUrl, roomsUrl } from '../../urls.ts';
import { getCrumbs, homeCrumbs } from '../page/crumbs.ts';
import { type Facet, type FacetSource, getFacets } from '../finder/model.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import type { Link } from '../page/link.ts';
import { groupByProvince, type RoomGroup } from './line.ts';
import { getRoomRegions } from '../doors/room-regions.ts';

/** The rooms of the portal, or those of one region, kind or matter. */
export interface RoomsPage extends PageFrame {
  title: string;
  intro: string;
  count: number;
  /** The region of which it lists the rooms. */
  region: { id: string; name: string } | undefined;
  groups: RoomGroup[];
  /** What to look for; on a page that has looked for something already, nothing. */
  facets: Facet<RoomFacet>[];
  /** From the page of one thing looked for: to the finder, where it can be combined with others, and to all rooms. */
  onward: { combine: Link; all: Link } | undefined;
}

/** The values of each facet with what readers call them, in the order in which they are listed. */
const listValues = {
  region: (portal) => getRoomRegions(portal).map(({ id, name, depth }) => ({ value: id, label: name, depth })),
  kind: () => room.shape.kind.options.map((value) => ({ value, label: t(`room.kind.${value}`) })),
  for: (portal) =>
    getNamedTopics(
      portal,
      portal.entries.rooms.flatMap(({ data }) => data.disputeTypes),
    ).map(({ slug, name }) => ({ value: slug, label: name })),
} satisfies Record<RoomFacet, (portal: Portal) => FacetSource<RoomFacet>['values']>;

const getRoomFacets = (portal: Portal, groups: readonly RoomGroup[]) =>
  getFacets(
    groups.flatMap((group) => group.rooms.map(({ keys }) => keys)),
    roomFacets.map((name) => ({ name, label: t(`rooms.facet.${name}`), values: listValues[name](portal) })),
    roomsUrl,
  );

const getTitle = () => t('collection.rooms');

/** All rooms, with the finder. */
export function getRoomsPage(portal: Portal, today: string): RoomsPage {
  const intro = t('list.rooms.intro');
  const groups = groupByProvince(portal, portal.entries.rooms);
  return {
    head: getListHead(portal, {
      title: getTitle(),
      description: intro,
      path: collectionUrl('rooms'),
      column: getTitle(),
      today,
    }),
    crumbs: homeCrumbs(),
    title: getTitle(),
    intro,
    count: portal.entries.rooms.length,
    region: undefined,
    groups,
    facets: getRoomFacets(portal, groups),
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
  const facet = getRoomFacets(portal, all).find((each) => each.name === name);
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
          column: getTitle(),
          today,
        }),
        crumbs: getCrumbs('rooms'),
        title,
        intro,
        count,
        region: name === 'region' ? { id: value, name: wanted } : undefined,
        groups: all
          .map((group) => ({ ...group, rooms: group.rooms.filter(({ keys }) => isChosen(keys, { [name]: value })) }))
          .filter(({ rooms }) => rooms.length > 0),
        facets: [],
        onward: {
          combine: { href: finderUrl('rooms', name, value), label: t('finder.combine') },
          all: { href: collectionUrl('rooms'), label: t('rooms.all', { count: portal.entries.rooms.length }) },
        },
      },
    };
  });
}

/** All other static pages of the rooms: those of the values of each facet. */
export const getRoomsPaths = (
  portal: Portal,
  today: string,
): { params: { facet: string; value: string }; page: RoomsPage }[] =>
  roomFacets.flatMap((name) =>
    getRoomFacetPages(portal, name, today).map(({ value, page }) => ({
      params: { facet: name === 'region' ? 'in' : name, value },
      page,
    })),
  );
