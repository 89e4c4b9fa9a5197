import type { BuiltPage } from './built-page.ts';

const attributes = ['href', 'src', 'srcset', 'poster', 'data', 'cite', 'action', 'background', 'longdesc'];

/** A value of an attribute as a browser understands it; the only reference that an address needs is that of `&`. */
const unescape = (value: string): string => value.replaceAll(/&(?:amp|#38|#x26);/gu, '&');

/** Every string in data that was parsed from JSON. */
const getStrings = (data: unknown): string[] =>
  typeof data === 'string'
    ? [data]
    : typeof data === 'object' && data !== null
      ? Object.values(data).flatMap(getStrings)
      : [];

/** The addresses that a page names, whole, on whatever host: those of its attributes, and on its own host those of `meta` and of structured data. */
export function getLinks({ path, root }: BuiltPage, siteUrl: string): Set<string> {
  const named = attributes.flatMap((name) =>
    root.querySelectorAll(`[${name}]`).flatMap((element) => {
      const value = unescape(element.getAttributeValue(name) ?? '');
      return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/u, 1)[0]!) : value;
    }),
  );
  const told = [
    ...root.querySelectorAll('meta[content]').map((element) => unescape(element.getAttributeValue('content') ?? '')),
    ...root
      .querySelectorAll('script[type="application/ld+json"]')
      .flatMap(({ textContent }) => getStrings(JSON.parse(textContent))),
  ].filter((text) => text.startsWith(`${siteUrl}/`));
  return new Set([...named, ...told].map((address) => new URL(address, siteUrl + path).href));
}

/** What can be pointed at on a page with #. */
export const getAnchors = ({ root }: BuiltPage): Set<string> =>
  new Set(root.querySelectorAll('[id]').map((element) => unescape(element.getAttributeValue('id') ?? '')));
