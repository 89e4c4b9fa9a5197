import type { Entry } from '../../rules/entries/entry.ts';
import type { RoomFacet } from '../../rules/entries/facets.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion, getRegionPath } from '../../rules/portal/regions.ts';
import { getTopic } from '../../rules/portal/topics.ts';
import { t } from '../../text.ts';
import { entryUrl } from '../../urls.ts';
import type { Line } from '../../markdown/line.ts';
import { type ContactRow, getAsk, getContact } from './contact.ts';

/** A room in the lists by which rooms are found. */
export interface RoomLine {
  href: string;
  name: string;
  kind: string;
  place: string;
  intro: string;
  /** How to reach it, as far as a public source says. */
  contact: ContactRow[];
  /** What no source says: 电话、开放时间. */
  missing: string;
  /** Whom to ask for an address that no source gives. */
  ask: Line | undefined;
  /** What it can be found by. */
  keys: Record<RoomFacet, string[]>;
}

/** A place with its rooms. */
export interface RoomGroup {
  id: string;
  title: string;
  rooms: RoomLine[];
}

/** A room as one line of a list. */
function toRoomLine(portal: Portal, entry: Entry<'rooms'>): RoomLine {
  const { data } = entry;
  const rows = getContact(data.contact);
  const isGiven = ({ value }: ContactRow) => value !== undefined;
  return {
    href: entryUrl(entry),
    name: data.name,
    kind: t(`room.kind.${data.kind}`),
    place: formatRegion(portal, data.region),
    intro: data.intro,
    contact: rows.filter(isGiven),
    missing: rows
      .filter((row) => !isGiven(row))
      .map(({ label }) => label)
      .join('、'),
    ask: getAsk(portal, data.contact),
    keys: {
      region: getRegionPath(portal, data.region).map(({ id }) => id),
      kind: [data.kind],
      for: data.disputeTypes.map((name) => getTopic(portal, name).slug),
    },
  };
}

/** Rooms by province, provinces in the order in which they first appear; in each those first of which an address is known. */
export function groupByProvince(portal: Portal, rooms: readonly Entry<'rooms'>[]): RoomGroup[] {
  const groups = new Map<string, RoomGroup>();
  for (const entry of rooms) {
    const [province] = getRegionPath(portal, entry.data.region);
    const id = province?.id ?? 'elsewhere';
    const group = groups.get(id) ?? { id, title: province?.data.name ?? t('list.elsewhere'), rooms: [] };
    group.rooms.push(toRoomLine(portal, entry));
    groups.set(id, group);
  }
  for (const { rooms: ofGroup } of groups.values()) ofGroup.sort((a, b) => Number(!!a.ask) - Number(!!b.ask));
  return [...groups.values()];
}
