import type { APIRoute } from 'astro';
import { getDay, getPortal } from '../../content/portal.ts';
import { getFeed, getFeeds } from '../../site/feeds/feeds.ts';
import { toJsonFeed } from '../../outputs/feed.ts';

export const getStaticPaths = async () =>
  getFeeds(await getPortal(), await getDay()).map(({ slug }) => ({ params: { slug } }));

export const GET: APIRoute = async ({ params, site }) => {
  const feed = getFeed(await getPortal(), params.slug ?? '', await getDay());
  return Response.json(toJsonFeed(feed, site?.href ?? ''));
};
