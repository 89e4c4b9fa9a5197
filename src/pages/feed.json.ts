import type { APIRoute } from 'astro';
import { getPortal } from '../content.ts';
import { toJsonFeed } from '../outputs/feed.ts';

export const GET: APIRoute = async ({ site }) => Response.json(toJsonFeed(await getPortal(), site?.href ?? ''));
