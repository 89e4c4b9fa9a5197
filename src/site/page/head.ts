import { getCardShapes } from '../../card-shapes.ts';
import { isSecret } from '../../rules/danger/dangers.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import { getName } from '../../rules/entries/order.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { cardUrl, entryUrl, siteCardUrl } from '../../urls.ts';
import type { Feed } from '../feeds/feeds.ts';
import { type AiMark, getAiMark } from './declared.ts';
import type { Link } from './link.ts';

/** What a page says about itself to browsers, chats, search engines and the registers of government sites. */
export interface Head {
  title: string;
  description: string;
  /** Path of the page, for the canonical link. */
  path: string;
  /** Path of the share card. */
  image: string;
  /** Path of the picture that readers pass on: the poster, or the card where there is none; none on a page that has to be hidden. */
  toPassOn?: string | undefined;
  kind: 'website' | 'article';
  /** 栏目: the collection or the portal itself. */
  column: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** 内容来源: where the facts come from. */
  source: string;
  /** Structured data without its `@context`. */
  jsonLd: Record<string, unknown>;
  /** The feed that follows the page, besides that of everything. */
  feed?: Pick<Feed, 'title' | 'rss' | 'json'> | undefined;
  /** Somebody may have to hide that they read it: what shows without the page being open tells nothing (decisions/017). */
  isSecret?: boolean;
  /** It leads to pages that somebody may have to hide: it is not kept on the device for when there is no connection. */
  isUnkept?: boolean;
  /** What its editor has declared of artificial intelligence. */
  ai?: AiMark | undefined;
  /** Kept out of search engines. */
  isHidden?: boolean;
  /** Path to which the page sends on at once. */
  movedTo?: string;
}

/** What every page hands to the layout. */
export interface PageFrame {
  head: Head;
  /** From the portal's first page to the one before this. */
  crumbs: Link[];
}

/** The head of a page that is no entry. */
export const getListHead = (
  portal: Portal,
  {
    title,
    description,
    path,
    column,
    feed,
    today,
  }: Pick<Head, 'title' | 'description' | 'path' | 'feed'> & { column?: string; today: string },
): Head => ({
  title,
  description,
  path,
  image: siteCardUrl,
  toPassOn: siteCardUrl,
  kind: 'website',
  column: column ?? portal.site.name,
  date: today,
  source: portal.site.organisation,
  feed,
  jsonLd: { '@type': 'CollectionPage', name: title, description },
});

/** The head of an entry's page. */
export function getEntryHead(
  portal: Portal,
  entry: Entry,
  {
    description,
    date,
    jsonLd,
    source,
  }: { description: string; date: string; jsonLd: Record<string, unknown>; source?: string },
): Head {
  const { collection, id } = entry;
  const mustHide = 'dangers' in entry.data && isSecret(entry.data.dangers);
  return {
    title: getName(entry),
    description,
    path: entryUrl(entry),
    image: cardUrl(collection, id),
    toPassOn: mustHide
      ? undefined
      : getCardShapes(collection)
          .map((shape) => cardUrl(collection, id, shape))
          .findLast(portal.offers),
    kind: 'article',
    column: t(`collection.${collection}`),
    date,
    source: source ?? portal.site.organisation,
    ai: getAiMark(portal, entry),
    isSecret: mustHide,
    jsonLd: { name: getName(entry), description, inLanguage: portal.site.language, dateModified: date, ...jsonLd },
  };
}
