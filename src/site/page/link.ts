import { getName } from '../../rules/entries/order.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { collectionNames } from '../../schemas/index.ts';
import { collectionUrl, entryUrl } from '../../urls.ts';

/** A place to go, with what it is called and a remark of a few words. */
export interface Link {
  href: string;
  label: string;
  note?: string;
}

/** Links without those to what the portal has switched off. */
export const keepOffered = <L extends Pick<Link, 'href'>>(
  { offers }: Pick<Portal, 'offers'>,
  links: readonly L[],
): L[] => links.filter(({ href }) => offers(href));

/** Links without those to lists in which nothing stands. */
export function keepFilled<L extends Pick<Link, 'href'>>(portal: Portal, links: readonly L[]): L[] {
  const empty = portal.derive('empty lists', ({ entries }) =>
    collectionNames.filter((name) => entries[name].length === 0).map(collectionUrl),
  );
  return links.filter(({ href }) => !empty.includes(href));
}

/** The link to an entry under its own name. */
export const toLink = (entry: Entry, note?: string): Link => ({ href: entryUrl(entry), label: getName(entry), note });
