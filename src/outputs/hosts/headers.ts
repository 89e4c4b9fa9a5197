import { deskUrls, mediaUrl, offlineWorkerUrl, searchFileUrl, urls } from '../../urls.ts';
import { contentPolicyHeader, framedPolicyHeader } from '../../site/shell/policy.ts';

/** What is `undefined` is not sent there. */
type Headers = Readonly<Record<string, string | undefined>>;

/**
 * Headers of every answer, whoever serves the files. A year of HTTPS is promised for this name alone: the other names of
 * a county are not ours. Browsers hear it over HTTPS only (RFC 6797, 8.1).
 */
const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': contentPolicyHeader,
};

/** Files that have the fingerprint of their content in their name. */
const kept: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** A browser that went on with an old one would answer for the site by it, for a day at least; said where hosts have a default of their own. */
const anew: Headers = { 'Cache-Control': 'no-cache' };

/** Files that are made to be shown and read elsewhere: feeds carry the pictures of articles along. */
const shared: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Texts in which names are spelled with more than ASCII; RFC 9116 asks for it. */
const text: Headers = { 'Content-Type': 'text/plain; charset=utf-8' };

/**
 * The desk brings a policy of its own as an element, which cannot forbid frames: nobody may lay a page over the button that
 * publishes. Logging in to a Git host opens a window that has to answer.
 */
const desk: Headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
};

/**
 * A thread has no page around it whose policy would hold in it: what reads the files of others is sent with one of its own. It
 * writes no code and asks nobody but this site.
 */
const deskAssets: Headers = {
  ...kept,
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'",
};

/** The cards that county sites frame: nothing can be pressed on them but a link that opens beside the frame. */
const framed: Headers = {
  ...shared,
  'Content-Security-Policy': framedPolicyHeader,
  'X-Frame-Options': undefined,
};

/** What holds otherwise in one place: a folder, where the path ends with a slash, else one file. */
const places: readonly [path: string, headers: Headers][] = [
  [urls.assets, kept],
  [searchFileUrl(''), kept],
  [offlineWorkerUrl, anew],
  [urls.offlineParts, anew],
  [urls.embed, framed],
  [urls.cards, shared],
  [mediaUrl(''), shared],
  [urls.data, shared],
  [urls.feeds, shared],
  [urls.rss, shared],
  [urls.jsonFeed, shared],
  [urls.licenceTexts, text],
  [urls.securityText, text],
  [deskUrls.home, desk],
  [deskUrls.assets, deskAssets],
];

const isIn = (path: string, place: string) => (place.endsWith('/') ? path.startsWith(place) : path === place);

/** Headers of a path: fingerprinted files keep for a year, everything else is asked for anew. */
export const getHeaders = (path: string): Record<string, string> => {
  const all: Headers = Object.assign(
    { ...everywhere, 'Cache-Control': 'no-cache' },
    ...places.filter(([place]) => isIn(path, place)).map(([, headers]) => headers),
  );
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
};

/** The places where other headers hold than at the root, each with all of its headers. */
export const getHeaderPlaces = (): { path: string; headers: Record<string, string> }[] =>
  places.map(([path]) => ({ path, headers: getHeaders(path) }));

/**
 * The same as a `_headers` file, which Cloudflare Pages, Netlify and several Chinese static hosts read. Every rule that fits
 * adds its headers, so what one of all paths says is taken back first.
 */
export function toHeadersFile(): string {
  const toBlock = (path: string, headers: Headers) => {
    const lines = Object.entries(headers).flatMap(([name, value]) => [
      ...(path !== '/*' && name in everywhere ? [`! ${name}`] : []),
      ...(value === undefined ? [] : [`${name}: ${value}`]),
    ]);
    return `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  };
  return [
    toBlock('/*', everywhere),
    ...places.map(([place, headers]) => toBlock(place.endsWith('/') ? `${place}*` : place, headers)),
  ].join('\n');
}
