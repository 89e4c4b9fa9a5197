import type { Editor } from '../git/commits.ts';
import { renew, shorten } from './recent.ts';

/** Somebody who has an entry open in another tab. */
export interface Present {
  name: string;
  /** Whether something is typed there that is not saved. */
  isWriting: boolean;
}

/** Who has which entry open, as their tabs say again and again: in memory only, and forgotten after a minute. */
export interface Presence {
  /** Notes a tab at `place`, or that it has left (`isWriting` is nothing); answers everybody else who is there, each once. */
  note: (editor: Editor, place: string, isWriting: boolean | undefined) => Present[];
}

/** How long a tab counts as there after it has last said so, in milliseconds. */
const memory = 60_000;

/** So many places of a person, and so many people, are remembered; of more the oldest is forgotten, and says so again soon. */
const limits = { places: 40, people: 500 };

/** Where a tab is, and when it has said so (by the clock of this process). */
interface Stay {
  place: string;
  isWriting: boolean;
  at: number;
}

/** `now` in milliseconds of whatever clock, which is never set back: else whoever has left would be there for a year. */
export function createPresence(now: () => number = () => performance.now()): Presence {
  const people = new Map<string, Map<string, Stay>>();
  return {
    note({ name, session = '' }, place, isWriting) {
      const own = renew(people, name, () => new Map<string, Stay>());
      const tab = `${session}\0${place}`;
      own.delete(tab);
      if (isWriting !== undefined) own.set(tab, { place, isWriting, at: now() });
      shorten(own, limits.places);
      shorten(people, limits.people);
      const isThere = (stay: Stay) => stay.place === place && stay.at + memory > now();
      return [...people].flatMap(([other, stays]) => {
        const there = other === name ? [] : [...stays.values()].filter(isThere);
        return there.length === 0 ? [] : [{ name: other, isWriting: there.some((stay) => stay.isWriting) }];
      });
    },
  };
}
