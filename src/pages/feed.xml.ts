import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getPortal } from '../content.ts';
import { getFeedItems, toMoment } from '../outputs/feed.ts';

export const GET: APIRoute = async ({ site }) => {
  const portal = await getPortal();
  const siteUrl = site?.href ?? '';
  return rss({
    title: portal.site.name,
    description: portal.site.description,
    site: siteUrl,
    customData: '<language>zh-CN</language>',
    items: getFeedItems(portal, siteUrl).map(({ url, title, summary, html, date, tags }) => ({
      link: url,
      title,
      description: summary,
      content: html,
      pubDate: toMoment(date),
      categories: tags,
    })),
  });
};
