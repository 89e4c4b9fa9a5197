import type { APIRoute } from 'astro';
import { getPortal } from '../content.ts';
import { getMainFeed } from '../models/feeds.ts';
import { toJsonFeed } from '../outputs/feed.ts';

export const GET: APIRoute = async ({ site }) =>
  Response.json(toJsonFeed(getMainFeed(await getPortal()), site?.href ?? ''));
