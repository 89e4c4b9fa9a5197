const msPerMinute = 60_000;
const msPerHour = 3_600_000;

/** No clock is further from that of Greenwich than 14 hours. */
const furthestAway = 14 * msPerHour;

/**
 * When `day` (`YYYY-MM-DD`) begins in `timeZone` (an IANA name), in milliseconds since 1970: the first minute that bears its
 * date there, which is not always midnight where clocks are put forward.
 */
export function getDayStart(day: string, timeZone: string): number {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone });
  const greenwich = Date.parse(day);
  let before = greenwich - furthestAway - msPerMinute;
  let after = greenwich + furthestAway;
  while (after - before > msPerMinute) {
    const middle = before + Math.floor((after - before) / (2 * msPerMinute)) * msPerMinute;
    if (calendar.format(middle) < day) before = middle;
    else after = middle;
  }
  return after;
}
