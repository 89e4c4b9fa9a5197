import { getName } from '../../rules/entries/order.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { entryUrl } from '../../urls.ts';

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

/** The link to an entry under its own name. */
export const toLink = (entry: Entry, note?: string): Link => ({ href: entryUrl(entry), label: getName(entry), note });
