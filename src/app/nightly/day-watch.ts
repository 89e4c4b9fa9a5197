/** How long it waits before it tries again where a build has failed, in milliseconds. */
const pauseAfterTry = 3_600_000;

/** A clock that is set back by less makes no site wrong that it was built by, in milliseconds. */
const slack = 60_000;

/** When a site was built and when it should be built anew, in milliseconds since 1970. */
export interface Spell {
  from: number;
  until: number;
}

interface Watched {
  /** For which time what the site says is right; nothing where none was built. */
  getSpell: () => Spell | undefined;
  rebuild: () => void;
}

/**
 * Looks, each time it is asked at the moment `now` (milliseconds since 1970), whether the day has come on which pages say
 * something else, and has the site built anew. It compares moments instead of waiting for one: where the machine slept over
 * midnight, the first look after that finds it, and one that was built by a clock that was ahead is built anew once that is right.
 */
export function createDayWatch({ getSpell, rebuild }: Watched): (now: number) => void {
  let tried: number | undefined;
  return (now) => {
    const spell = getSpell();
    if (!spell || (now >= spell.from - slack && now < spell.until)) return;
    if (tried !== undefined && now >= tried && now < tried + pauseAfterTry) return;
    tried = now;
    rebuild();
  };
}
