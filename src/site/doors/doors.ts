import { formatRegion, getRegionIds } from '../../rules/portal/regions.ts';
import { getRefuges, isSafeRoom, refugeNumbers } from '../../rules/danger/dangers.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getConcerned } from '../../rules/portal/topics.ts';
import type { DangerKind } from '../../schemas/dangers.ts';
import { t } from '../../text.ts';
import { collectionUrl } from '../../urls.ts';
import { type Link, toLink } from '../page/link.ts';

/** A national hotline. */
export interface Hotline {
  name: string;
  number: string;
  hint?: string;
}

/** The next doors to knock on; no page ends without one. */
export interface Doors {
  rooms: Link[];
  pathways: Link[];
  hotlines: Hotline[];
  /** Who helps in danger: with its number, where there is one for the whole country. */
  refuges: { name: string; number: string | undefined }[];
}

const roomLink = (portal: Portal, room: Entry<'rooms'>): Link => toLink(room, formatRegion(portal, room.data.region));

interface DoorsWanted {
  /** Rooms and pathways that the entry names itself. */
  rooms?: readonly string[];
  pathways?: readonly string[];
  /** Matters that it is about. */
  topics?: readonly string[];
  /** The pathway on whose page the doors stand: it does not lead to itself. */
  except?: string;
  /** The place that it speaks of: a door elsewhere is of no use to its readers. */
  region?: string;
  /** Dangers that it speaks of: nobody in them is sent to a table where disputes are settled. */
  dangers?: readonly DangerKind[];
}

function findRooms(portal: Portal, { rooms = [], topics = [], region }: DoorsWanted): Entry<'rooms'>[] {
  const named = portal.pick('rooms', rooms);
  if (named.length > 0) return named;
  if (region === undefined) return getConcerned(portal.entries.rooms, topics);
  const within = getRegionIds(portal, region);
  const local = portal.entries.rooms.filter(({ data }) => within.has(data.region));
  const concerned = getConcerned(local, topics);
  return concerned.length > 0 ? concerned : local;
}

/** Doors for an entry that speaks of dangers: who is bound to help, and the court's own rooms that it names. */
const getDangerDoors = (portal: Portal, dangers: readonly DangerKind[], rooms: readonly string[]): Doors => ({
  rooms: portal
    .pick('rooms', rooms)
    .filter(({ data }) => isSafeRoom(data.kind))
    .map((room) => roomLink(portal, room)),
  pathways: [],
  hotlines: [],
  refuges: getRefuges(dangers).map((refuge) => ({
    name: t(`danger.refuge.${refuge}`),
    number: refugeNumbers[refuge],
  })),
});

/**
 * Doors for an entry: those it names itself, else those of its place and its topics; then the pathway into the matter
 * and the hotlines that the topic names, 12348 (the first of the settings) always among them.
 */
export function getDoors(portal: Portal, wanted: DoorsWanted): Doors {
  const { pathways = [], topics = [], dangers = [], rooms = [] } = wanted;
  if (dangers.length > 0) return getDangerDoors(portal, dangers, rooms);
  const isOther = ({ id }: Entry<'pathways'>) => id !== wanted.except;
  const paths = portal.pick('pathways', pathways);
  const { hotlines, topics: known } = portal.site;
  const numbers = known.filter(({ name }) => topics.includes(name)).map(({ hotline }) => hotline);
  return {
    rooms: findRooms(portal, wanted)
      .slice(0, 3)
      .map((room) => roomLink(portal, room)),
    pathways: [
      ...(paths.length > 0 ? paths : getConcerned(portal.entries.pathways, topics))
        .filter(isOther)
        .slice(0, 2)
        .map((path) => toLink(path)),
      { href: collectionUrl('pathways'), label: t('doors.unsure') },
    ],
    hotlines: hotlines.filter(({ number }, index) => index === 0 || numbers.includes(number)),
    refuges: [],
  };
}
