/** How long it waits before it tries again where it has failed, in milliseconds. */
const pauseAfterTry = 3_600_000;

interface Nightly {
  /** The day that it is (`YYYY-MM-DD`), where the portal is. */
  getToday: () => string;
  /** What is done once a day; tried again an hour after it has failed. */
  run: () => Promise<void>;
  /** Where failures are told. */
  log?: (error: unknown) => void;
}

/**
 * Does something at the first look of each day, so shortly after midnight, and after a start; asked at the moment `now` (milliseconds since
 * 1970). It compares days instead of waiting for one, as `day-watch.ts` does. One at a time.
 */
export function createNightly({ getToday, run, log = console.error }: Nightly): (now: number) => Promise<void> {
  let done: string | undefined;
  let tried: number | undefined;
  return async (now) => {
    const today = getToday();
    if (done === today || (tried !== undefined && now >= tried && now < tried + pauseAfterTry)) return;
    tried = now;
    await run().then(() => {
      done = today;
      tried = undefined;
    }, log);
  };
}
