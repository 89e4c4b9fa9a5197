import type { Entry } from '../domain/entry.ts';
import { getName } from '../domain/order.ts';
import type { Portal } from '../domain/portal.ts';
import { renderMarkdown } from '../markdown/index.ts';
import { absoluteUrl, cardUrl, entryUrl, urls } from '../urls.ts';

/** One entry of the feeds, newest first. */
export interface FeedItem {
  url: string;
  title: string;
  summary: string;
  html: string;
  image: string;
  /** `YYYY-MM-DD`. */
  date: string;
  tags: string[];
}

const feedLength = 50;

const getDate = ({ data }: Entry<'cases'> | Entry<'explainers'>): string | undefined =>
  data.updatedOn ?? ('publishedOn' in data ? data.publishedOn : undefined);

/** Relative addresses mean nothing in a feed reader. */
const withAbsoluteLinks = (html: string, siteUrl: string) =>
  html.replaceAll(
    /(href|src)="(\/[^"]*)"/gu,
    (_, name: string, path: string) => `${name}="${absoluteUrl(path, siteUrl)}"`,
  );

/** The latest explainers and cases that carry a date. */
export function getFeedItems(portal: Portal, siteUrl: string): FeedItem[] {
  const { cases, explainers } = portal.entries;
  return [...cases, ...explainers]
    .flatMap((entry) => {
      const date = getDate(entry);
      return date ? [{ entry, date }] : [];
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.entry.id.localeCompare(b.entry.id))
    .slice(0, feedLength)
    .map(({ entry, date }) => ({
      url: absoluteUrl(entryUrl(entry), siteUrl),
      title: getName(entry),
      summary: entry.data.summary,
      html: withAbsoluteLinks(renderMarkdown(entry.body).html, siteUrl),
      image: absoluteUrl(cardUrl(entry.collection, entry.id), siteUrl),
      date,
      tags: 'topic' in entry.data ? [entry.data.topic] : entry.data.disputeTypes,
    }));
}

/** A day as the moment at which it begins in China. */
export const toMoment = (date: string): Date => new Date(`${date}T00:00:00+08:00`);

/** The feed in the form of jsonfeed.org, version 1.1. */
export const toJsonFeed = (portal: Portal, siteUrl: string) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: portal.site.name,
  description: portal.site.description,
  language: 'zh-CN',
  home_page_url: absoluteUrl(urls.home, siteUrl),
  feed_url: absoluteUrl(urls.jsonFeed, siteUrl),
  items: getFeedItems(portal, siteUrl).map(({ url, title, summary, html, image, date, tags }) => ({
    id: url,
    url,
    title,
    summary,
    content_html: html,
    image,
    date_published: toMoment(date).toISOString(),
    tags,
  })),
});
