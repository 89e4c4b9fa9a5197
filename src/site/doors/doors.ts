import { formatRegion, getRegionIds } from '../../rules/portal/regions.ts';
import { getRefuges, isSafeRoom, refugeNumbers, rescuers } from '../../rules/danger/dangers.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { RegionChoice } from '../../rules/portal/region-choices.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getServingAll } from '../../rules/portal/serving.ts';
import { getConcerned, getTopic } from '../../rules/portal/topics.ts';
import type { DangerKind } from '../../schemas/dangers.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { collectionUrl, roomsUrl } from '../../urls.ts';
import { keepOffered, type Link, toLink } from '../page/link.ts';
import { getNextChoices, getRoomRegions } from './room-regions.ts';
import { getSeeking, type Seeking } from './seek.ts';

/** A national hotline. */
export interface Hotline {
  name: string;
  number: string;
  hint?: string;
}

/** The link by which a reader says to be in a region (`at` of its address); without a script it leads to its rooms. */
export const toRegionLink = ({ id, name }: Pick<RegionChoice, 'id' | 'name'>): Link => ({
  href: `${roomsUrl('region', id)}?at=${id}`,
  label: name,
});

type RoomKind = Data<'rooms'>['kind'];

/** What the browser chooses rooms by, once the reader has said where they are. */
export interface LocalDoors {
  /** Where to begin to say it. */
  choices: Link[];
  /** Slugs of the matters that the page is about. */
  topics: string[];
  /** Rooms that the page names itself; of these the reader's own come first. */
  named: string[];
  /** Kinds of room that the page leads to; none where any will do. */
  kinds: RoomKind[];
  /** How to find a door where none is shown. */
  seeking: Seeking;
  /** Whether paper says how: an outcome is carried there, an explainer fills its sheet without it. */
  isSeekingPrinted: boolean;
}

/** The next doors to knock on; no page ends without one. */
export interface Doors {
  rooms: Link[];
  /** Where the portal spans places: what the rooms of the reader's own place are chosen by. */
  local: LocalDoors | undefined;
  pathways: Link[];
  hotlines: Hotline[];
  /** Who helps in danger: with its number, where there is one for the whole country. */
  refuges: { name: string; number: string | undefined }[];
  /** The one number to call first; none in danger, where those stand above everything. */
  call: Hotline | undefined;
}

/** Whether there is a door at all. */
export const hasDoors = ({ rooms, local, pathways, hotlines, refuges }: Doors): boolean =>
  local !== undefined || [rooms, pathways, hotlines, refuges].some(({ length }) => length > 0);

const roomLink = (portal: Portal, room: Entry<'rooms'>): Link =>
  toLink(room, [formatRegion(portal, room.data.region), room.data.contact.address].filter(Boolean).join(' · '));

interface DoorsWanted {
  /** Rooms and pathways that the entry names itself. */
  rooms?: readonly string[];
  pathways?: readonly string[];
  /** Matters that it is about. */
  topics?: readonly string[];
  /** Kinds of room that alone are wanted; any where it is left out. */
  kinds?: readonly RoomKind[] | undefined;
  /** The pathway on whose page the doors stand: it does not lead to itself. */
  except?: string;
  /** The place that it speaks of: a door elsewhere is of no use to its readers. */
  region?: string;
  /** Dangers that it speaks of: nobody in them is sent to a table where disputes are settled. */
  dangers?: readonly DangerKind[];
}

/** What an entry says of the kinds of room that its readers are sent to: one that says nothing means any. */
export const toWantedKinds = (kinds: readonly RoomKind[]): readonly RoomKind[] | undefined =>
  kinds.length > 0 ? kinds : undefined;

/** `undefined` for every kind. */
const isOfKind =
  (kinds: readonly RoomKind[] | undefined) =>
  ({ data }: Entry<'rooms'>) =>
    kinds === undefined || kinds.includes(data.kind);

function findRooms(portal: Portal, { rooms = [], topics = [], kinds, region }: DoorsWanted): Entry<'rooms'>[] {
  const named = portal.pick('rooms', rooms);
  const key = JSON.stringify([topics, kinds ?? 'any', region ?? 'everywhere']);
  if (region === undefined) {
    const serving = getServingAll(portal);
    const servesAll = ({ data }: Entry<'rooms'>) => serving.has(data.region);
    const others = portal.derive(`rooms that serve all ${key}`, (all) => {
      const own = getServingAll(all);
      const wanted = all.entries.rooms.filter(isOfKind(kinds)).filter(({ data }) => own.has(data.region));
      return [...getConcerned(wanted, topics), ...(kinds === undefined ? [] : wanted)];
    });
    return [...new Set([...named.filter(servesAll), ...others])];
  }
  if (named.length > 0) return named;
  return portal.derive(`rooms in ${key}`, (all) => {
    const within = getRegionIds(all, region);
    const local = all.entries.rooms.filter(isOfKind(kinds)).filter(({ data }) => within.has(data.region));
    const concerned = getConcerned(local, topics);
    return concerned.length > 0 ? concerned : local;
  });
}

/** Nothing where the entry is about a place, or where every room serves every reader. */
function getLocal(
  portal: Portal,
  { rooms = [], topics = [], kinds, region }: DoorsWanted,
  own: readonly Hotline[],
  isSeekingPrinted: boolean,
): LocalDoors | undefined {
  const servesAll = portal.derive(`whether all rooms serve all ${JSON.stringify(kinds ?? 'any')}`, (all) => {
    const serving = getServingAll(all);
    return all.entries.rooms.filter(isOfKind(kinds)).every(({ data }) => serving.has(data.region));
  });
  if (region !== undefined || servesAll) return undefined;
  return {
    choices: getNextChoices(getRoomRegions(portal), undefined).map(toRegionLink),
    topics: topics.map((name) => getTopic(portal, name).slug),
    named: [...rooms],
    kinds: [...(kinds ?? [])],
    seeking: getSeeking(portal, kinds ?? [], own),
    isSeekingPrinted,
  };
}

/** Doors for an entry that speaks of dangers: who is bound to help, and the court's own rooms that it names. */
const getDangerDoors = (portal: Portal, dangers: readonly DangerKind[], rooms: readonly string[]): Doors => ({
  rooms: portal
    .pick('rooms', rooms)
    .filter(({ data }) => isSafeRoom(data.kind) && getServingAll(portal).has(data.region))
    .map((room) => roomLink(portal, room)),
  local: undefined,
  pathways: [],
  hotlines: [],
  refuges: getRefuges(dangers).map((refuge) => ({
    name: t(`danger.refuge.${refuge}`),
    number: refugeNumbers[refuge],
  })),
  call: undefined,
});

/** Doors for whom a pathway sends to certain kinds of room: these, and whom it tells to call. */
export const getOutcomeDoors = (
  portal: Portal,
  { topics, kinds, hotlines }: { topics: readonly string[]; kinds: readonly RoomKind[]; hotlines: readonly Hotline[] },
): Doors => ({
  rooms: findRooms(portal, { topics, kinds })
    .slice(0, 3)
    .map((room) => roomLink(portal, room)),
  local: getLocal(portal, { topics, kinds }, hotlines, true),
  pathways: [],
  hotlines: [...hotlines],
  refuges: [],
  call: hotlines[0],
});

const getWaysInto = (portal: Portal, topics: readonly string[]): Entry<'pathways'>[] =>
  portal.derive(`ways into ${JSON.stringify(topics)}`, ({ entries }) => getConcerned(entries.pathways, topics));

/**
 * Doors for an entry: those of its place that it names itself, else those there that know its topics. Where it is about no
 * place, only rooms that serve every reader; the others come when the reader says where they are. Then the pathway into the matter and the hotlines that the topic names, 12348 (the first of the settings) always among them.
 */
export function getDoors(portal: Portal, wanted: DoorsWanted): Doors {
  const { pathways = [], topics = [], dangers = [], rooms = [] } = wanted;
  if (dangers.length > 0) return getDangerDoors(portal, dangers, rooms);
  const isOther = ({ id }: Entry<'pathways'>) => id !== wanted.except;
  const paths = portal.pick('pathways', pathways);
  const { hotlines, topics: known } = portal.site;
  const numbers = known.filter(({ name }) => topics.includes(name)).map(({ hotline }) => hotline);
  const offered = hotlines.filter(({ number }, index) => index === 0 || numbers.includes(number));
  return {
    rooms: findRooms(portal, wanted)
      .slice(0, 3)
      .map((room) => roomLink(portal, room)),
    // The last of these is the matter's own.
    local: getLocal(portal, wanted, [...offered].reverse(), false),
    pathways: [
      ...(paths.length > 0 ? paths : getWaysInto(portal, topics))
        .filter(isOther)
        .slice(0, 2)
        .map((path) => toLink(path)),
      ...keepOffered(portal, [{ href: collectionUrl('pathways'), label: t('doors.unsure') }]),
    ],
    hotlines: offered,
    refuges: [],
    // The matter's own; nobody is told to call the police first where nobody is in danger.
    call: offered.findLast(({ number }) => !rescuers.has(number)),
  };
}
