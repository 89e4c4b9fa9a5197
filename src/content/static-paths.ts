import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';

/** A static path of a route, as Astro takes it. */
interface StaticPath<Props> {
  params: Record<string, string | undefined>;
  props: Props;
}

/** Entries stand in many paths, and stay the same objects from one site to the next. */
const known = new WeakMap<object, string>();

/** Tells one value from another: its shape and all that stands in it. Throws where a function does. */
function getFingerprint(value: unknown): string {
  const before = typeof value === 'object' && value !== null ? known.get(value) : undefined;
  if (before !== undefined) return before;
  const found = createHash('sha1').update(serialize(value)).digest('base64url');
  if (typeof value === 'object' && value !== null) known.set(value, found);
  return found;
}

/**
 * These paths, each with a key that changes with its props. A page is drawn anew where the key of its path is another, or what it
 * has read of the portal says something else; so whatever a route hands to its page beside the address goes through here.
 */
export const keyed = <Path extends StaticPath<Record<string, unknown>>>(
  paths: readonly Path[],
): (Path & { cacheKey: string })[] =>
  paths.map((path) => ({ ...path, cacheKey: Object.values(path.props).map(getFingerprint).join(' ') }));
