import rss from '@astrojs/rss';
import { getName } from '../rules/entries/order.ts';
import { getDayStart } from '../rules/time/clock.ts';
import { renderMarkdown } from '../markdown/index.ts';
import type { Feed } from '../site/feeds/feeds.ts';
import { getAiLabel } from '../site/page/declared.ts';
import { escapeHtml } from '../site/page/escape.ts';
import { absoluteUrl, cardUrl, entryUrl } from '../urls.ts';
import { toXmlText } from '../rules/language/xml-text.ts';

/** One entry of a feed. */
export interface FeedItem {
  url: string;
  title: string;
  summary: string;
  /** The whole text, in the feed of everything only: an entry stands in many others, which would weigh too much. */
  html: string | undefined;
  image: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** When that day begins in the portal's time zone. */
  moment: Date;
  tags: string[];
}

/** Relative addresses mean nothing in a feed reader. */
const withAbsoluteLinks = (html: string, siteUrl: string) =>
  html.replaceAll(
    /(href|src)="(\/[^"]*)"/gu,
    (_, name: string, path: string) => `${name}="${absoluteUrl(path, siteUrl)}"`,
  );

type FeedEntry = Feed['items'][number]['entry'];

/** What was declared of artificial intelligence goes along with the text, whoever shows it. */
function getSummary(entry: FeedEntry): string {
  const label = getAiLabel(entry);
  return label === undefined ? entry.data.summary : `${entry.data.summary}（${label}）`;
}

function getHtml(entry: FeedEntry, { offers }: Pick<Feed, 'offers'>, siteUrl: string): string {
  const label = getAiLabel(entry);
  const html = withAbsoluteLinks(renderMarkdown(entry.body, { offers }).html, siteUrl);
  return label === undefined ? html : `<p>${escapeHtml(label)}</p>${html}`;
}

/** The entries of a feed, newest first. */
export const getFeedItems = ({ group, items, timeZone, offers }: Feed, siteUrl: string): FeedItem[] =>
  items.map(({ entry, date }) => ({
    url: absoluteUrl(entryUrl(entry), siteUrl),
    title: getName(entry),
    summary: getSummary(entry),
    html: group === 'all' ? getHtml(entry, { offers }, siteUrl) : undefined,
    image: absoluteUrl(cardUrl(entry.collection, entry.id), siteUrl),
    date,
    moment: new Date(getDayStart(date, timeZone)),
    tags: 'topic' in entry.data ? [entry.data.topic] : entry.data.disputeTypes,
  }));

/** The feed in the form of jsonfeed.org, version 1.1. */
export const toJsonFeed = (feed: Feed, siteUrl: string) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  description: feed.description,
  language: feed.language,
  home_page_url: absoluteUrl(feed.home, siteUrl),
  feed_url: absoluteUrl(feed.json, siteUrl),
  items: getFeedItems(feed, siteUrl).map(({ url, title, summary, html, image, moment, tags }) => ({
    id: url,
    url,
    title,
    summary,
    ...(html === undefined ? { content_text: summary } : { content_html: html }),
    image,
    date_published: moment.toISOString(),
    tags,
  })),
});

/** The feed as RSS 2.0. */
export const toRss = (feed: Feed, siteUrl: string): Promise<Response> =>
  rss({
    title: toXmlText(feed.title),
    description: escapeHtml(toXmlText(feed.description)),
    site: absoluteUrl(feed.home, siteUrl),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${feed.language}</language><atom:link href="${absoluteUrl(feed.rss, siteUrl)}" rel="self" type="application/rss+xml"/>`,
    items: getFeedItems(feed, siteUrl).map(({ url, title, summary, html, moment, tags }) => ({
      link: url,
      title: toXmlText(title),
      // Feed readers take it for HTML.
      description: escapeHtml(toXmlText(summary)),
      ...(html !== undefined && { content: toXmlText(html) }),
      pubDate: moment,
      categories: tags.map(toXmlText),
    })),
  });
