import { isMediaUrl } from '../urls.ts';

const scheme = /^[a-z][a-z0-9+.-]*:/iu;
const allowedScheme = /^(https?|tel|mailto):/iu;

/** Links go to the web, a phone, a mailbox or the portal itself; never to `javascript:`, `data:` or another host's `//path`. */
export const isAllowedLink = (url: string): boolean =>
  !url.startsWith('//') && (!scheme.test(url) || allowedScheme.test(url));

/** Images are the portal's own files: nothing is fetched from another host when a page is read. */
export const isAllowedImage = (url: string): boolean => isMediaUrl(url);
