const msPerMinute = 60_000;

/** No clock is further from that of Greenwich than 14 hours. */
const furthestAway = 14 * 3_600_000;

type Clock = (at: Date | number) => string;

/** To make one takes longer than to read it a hundred times. */
const clocks = new Map<string, Clock>();

function makeClock(timeZone: string): Clock {
  const { format } = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => format(at).replace(' ', 'T');
}

/**
 * Reads the clocks of `timeZone` (an IANA name): what they show at a moment, `YYYY-MM-DDTHH:MM`. Field by field, since Safari 13
 * does not know `dateStyle`.
 */
export function createClock(timeZone: string): Clock {
  const clock = clocks.get(timeZone) ?? makeClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

/**
 * When clocks in `timeZone` (an IANA name) show `clock` (`YYYY-MM-DDTHH:MM`), in milliseconds since 1970: where they are put
 * forward over it, the first minute after it; where they show it twice, one of the two.
 */
export function getMoment(clock: string, timeZone: string): number {
  const show = createClock(timeZone);
  const greenwich = Date.parse(`${clock}Z`);
  let before = greenwich - furthestAway - msPerMinute;
  let after = greenwich + furthestAway;
  while (after - before > msPerMinute) {
    const middle = before + Math.floor((after - before) / (2 * msPerMinute)) * msPerMinute;
    if (show(middle) < clock) before = middle;
    else after = middle;
  }
  return after;
}

/** When `day` (`YYYY-MM-DD`) begins in `timeZone` (an IANA name), in milliseconds since 1970, which is not always midnight. */
export const getDayStart = (day: string, timeZone: string): number => getMoment(`${day}T00:00`, timeZone);
