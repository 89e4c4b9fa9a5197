/** How far a clock may be set back without anything ending early, in milliseconds. */
const slack = 3_600_000;

/**
 * Whether what was given for `length` milliseconds and ends at `until` (ISO 8601) still holds at `now` (milliseconds since 1970). What
 * has more left than it was ever given was given while the clock was ahead, or is looked at while it is behind: it does not hold.
 */
export function hasTimeLeft(until: string, length: number, now: number): boolean {
  const left = Date.parse(until) - now;
  return left > 0 && left <= length + slack;
}
