import { getName } from '../../rules/entries/order.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { entryUrl } from '../../urls.ts';

/** A place to go, with what it is called and a remark of a few words. */
export interface Link {
  href: string;
  label: string;
  note?: string;
}

/** The link to an entry under its own name. */
export const toLink = (entry: Entry, note?: string): Link => ({ href: entryUrl(entry), label: getName(entry), note });
