import type { APIRoute } from 'astro';
import { getDay, getPortal } from '../content/portal.ts';
import { getMainFeed } from '../site/feeds/feeds.ts';
import { toRss } from '../outputs/feed.ts';

export const GET: APIRoute = async ({ site }) =>
  toRss(getMainFeed(await getPortal(), await getDay()), site?.href ?? '');
