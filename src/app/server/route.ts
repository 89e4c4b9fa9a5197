/** Who answers a request: the desk's protocol, the state of builds and of the server, the desk's own files and lists, the page of a draft that somebody was given a link to, or the site. */
export type Place = 'protocol' | 'build' | 'health' | 'library' | 'summary' | 'desk' | 'draft' | 'site';

/** Where a request goes; `url` is its target as every handler may take it, beginning with one slash. */
export interface Route {
  place: Place;
  url: string;
  query: URLSearchParams;
}

const places: readonly [path: RegExp, Place][] = [
  [/^\/api\/v1$/u, 'protocol'],
  [/^\/api\/build$/u, 'build'],
  [/^\/api\/health$/u, 'health'],
  [/^\/admin\/library\.json$/u, 'library'],
  [/^\/admin\/summary\.json$/u, 'summary'],
  [/^\/admin(?:\/|$)/u, 'desk'],
  // As long as the word is (cms/server/people/secret.ts): a page of the site may be called «draft».
  [/^\/draft\/[\w-]{43}(?:\/|$)/u, 'draft'],
];

/**
 * Reads a request's target, in the form of a path or of a whole address (RFC 9112, 3.2); nothing where it is neither, as `//`,
 * `*` or `http://[`. Never throws, whatever a client sends.
 */
export function getRoute(target = ''): Route | undefined {
  const isPath = /^\/(?!\/)/u.test(target);
  if (!isPath && !/^https?:\/\//iu.test(target)) return undefined;
  const parsed = URL.parse(isPath ? `http://localhost${target}` : target);
  if (!parsed) return undefined;
  const { pathname, search, searchParams } = parsed;
  const place = places.find(([path]) => path.test(pathname))?.[1] ?? 'site';
  return { place, url: `${pathname}${search}`, query: searchParams };
}
