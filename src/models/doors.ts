import { formatRegion } from '../domain/regions.ts';
import type { Entry } from '../domain/entry.ts';
import type { Portal } from '../domain/portal.ts';
import { getConcerned } from '../domain/topics.ts';
import { t } from '../text.ts';
import { collectionUrl } from '../urls.ts';
import { type Link, toLink } from './link.ts';

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
}

const roomLink = (portal: Portal, room: Entry<'rooms'>): Link => toLink(room, formatRegion(portal, room.data.region));

/**
 * Doors for an entry: those it names itself, else those that deal with its topics; then the pathway into the matter
 * and the hotlines that the topic names, 12348 (the first of the settings) always among them.
 */
export function getDoors(
  portal: Portal,
  { rooms = [], pathways = [], topics = [] }: { rooms?: readonly string[]; pathways?: readonly string[]; topics?: readonly string[] },
): Doors {
  const named = portal.pick('rooms', rooms);
  const paths = portal.pick('pathways', pathways);
  const { hotlines, topics: known } = portal.site;
  const wanted = known.filter(({ name }) => topics.includes(name)).map(({ hotline }) => hotline);
  return {
    rooms: (named.length > 0 ? named : getConcerned(portal.entries.rooms, topics)).slice(0, 3).map((room) => roomLink(portal, room)),
    pathways: [
      ...(paths.length > 0 ? paths : getConcerned(portal.entries.pathways, topics)).slice(0, 2).map((path) => toLink(path)),
      { href: collectionUrl('pathways'), label: t('doors.unsure') },
    ],
    hotlines: hotlines.filter(({ number }, index) => index === 0 || wanted.includes(number)),
  };
}
