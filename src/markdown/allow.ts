import { isMediaUrl } from '../urls.ts';

const scheme = /^[a-z][a-z0-9+.-]*:/iu;
const allowedScheme = /^(https?|tel|mailto):/iu;

/** As browsers read it: signs that nobody sees are dropped, at the beginning all of them, and `\\` counts as `/` (WHATWG URL, 4.4). */
const toRead = (url: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the signs that are dropped
  url.replace(/^[\u0000-\u0020]+|[\t\n\r]/gu, '').replaceAll('\\', '/');

/** Links go to the web, a phone, a mailbox or the portal itself; never to `javascript:`, `data:` or another host's `//path`. */
export function isAllowedLink(url: string): boolean {
  const read = toRead(url);
  return !read.startsWith('//') && (!scheme.test(read) || allowedScheme.test(read));
}

/** Images are the portal's own files: nothing is fetched from another host when a page is read. */
export const isAllowedImage = (url: string): boolean => isMediaUrl(url);
