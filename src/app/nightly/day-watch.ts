/** How long it waits before it tries again where a build has failed, in milliseconds. */
const pauseAfterTry = 3_600_000;

interface Watched {
  /** When the site should be built anew, in milliseconds since 1970. */
  getNextBuild: () => number | undefined;
  rebuild: () => void;
}

/**
 * Looks, each time it is asked at the moment `now` (milliseconds since 1970), whether the day has come on which pages say
 * something else, and has the site built anew. It compares moments instead of waiting for one: where the machine slept over
 * midnight, the first look after that finds it.
 */
export function createDayWatch({ getNextBuild, rebuild }: Watched): (now: number) => void {
  let notBefore = 0;
  return (now) => {
    const next = getNextBuild();
    if (next === undefined || now < next || now < notBefore) return;
    notBefore = now + pauseAfterTry;
    rebuild();
  };
}
