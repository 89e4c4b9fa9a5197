import type { APIRoute } from 'astro';
import { getPortal } from '../content.ts';
import { getMainFeed } from '../models/feeds.ts';
import { toRss } from '../outputs/feed.ts';

export const GET: APIRoute = async ({ site }) => toRss(getMainFeed(await getPortal()), site?.href ?? '');
