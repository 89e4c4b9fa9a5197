import type { Editor } from '../git/commits.ts';

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

/** `now` in milliseconds since 1970. */
export function createPresence(now: () => number = Date.now): Presence {
  const places = new Map<string, Map<string, Present & { at: number }>>();
  const forget = () => {
    for (const [place, tabs] of places) {
      for (const [tab, { at }] of tabs) if (at + memory <= now()) tabs.delete(tab);
      if (tabs.size === 0) places.delete(place);
    }
  };
  return {
    note({ name, session = '' }, place, isWriting) {
      const own = `${name}\0${session}`;
      const tabs = places.get(place) ?? new Map<string, Present & { at: number }>();
      places.set(place, tabs);
      if (isWriting === undefined) tabs.delete(own);
      else tabs.set(own, { name, isWriting, at: now() });
      forget();
      const others = new Map<string, Present>();
      for (const [tab, there] of tabs)
        if (tab !== own && there.name !== name)
          others.set(there.name, {
            name: there.name,
            isWriting: there.isWriting || (others.get(there.name)?.isWriting ?? false),
          });
      return [...others.values()];
    },
  };
}
