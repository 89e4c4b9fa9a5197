import { getOpenUntil } from '../../rules/time/opening-hours.ts';
import type { LocalDoors } from './doors.ts';
import type { NearRoom } from './near.ts';

/** A room for the reader, and whether it is open: until which minute of the day, `false` where it is not, nothing where no source says. */
export interface ChosenRoom extends NearRoom {
  openUntil: number | false | undefined;
}

const mostShown = 3;

/**
 * Of rooms that stand nearest first the three for a page, of the kinds that it leads to: those that it names, then those that
 * know its matter, and any where none does; of equals those that can be found by their address, and one that is closed at this minute (weekday from Sunday, minutes since midnight) stands behind.
 */
export function chooseNear(
  rooms: readonly NearRoom[],
  { topics, named, kinds }: Pick<LocalDoors, 'topics' | 'named'> & { kinds: readonly string[] },
  now: { weekday: number; minute: number },
): ChosenRoom[] {
  const knows = (room: NearRoom) => named.includes(room.id) || room.topics.some((topic) => topics.includes(topic));
  const wanted = kinds.length === 0 ? rooms : rooms.filter(({ kind }) => kinds.includes(kind));
  const concerned = wanted.filter(knows);
  const rank = (room: ChosenRoom) =>
    (named.includes(room.id) ? 0 : 4) + (room.address === undefined ? 2 : 0) + (room.openUntil === false ? 1 : 0);
  return (concerned.length > 0 ? concerned : wanted)
    .map((room) => ({
      ...room,
      openUntil: room.hours && (getOpenUntil(room.hours, now.weekday, now.minute) ?? (false as const)),
    }))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostShown);
}
