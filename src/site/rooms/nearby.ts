/**
 * Whether a place serves those who live in a region: it lies in the region or below it, or it serves a region above.
 * Both are paths of region slugs, province first.
 */
export const isNearby = (place: readonly string[], home: readonly string[]): boolean => {
  const [own, lived] = [place.slice(-1)[0], home.slice(-1)[0]];
  return own !== undefined && lived !== undefined && (place.includes(lived) || home.includes(own));
};
