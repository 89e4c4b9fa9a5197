/**
 * How far a place is for somebody who lives in `home`: 0 in the region itself, then what lies below it, then one level up
 * after the other; nothing where it serves others. Both are paths of region slugs, province first.
 */
export function getDistance(place: readonly string[], home: readonly string[]): number | undefined {
  const lived = home[home.length - 1];
  const own = place[place.length - 1];
  if (lived === undefined || own === undefined) return undefined;
  if (place.includes(lived)) return (place.length - home.length) / 100;
  return home.includes(own) ? home.length - place.length : undefined;
}
