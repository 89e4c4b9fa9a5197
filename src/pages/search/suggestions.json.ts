import type { APIRoute } from 'astro';
import { getDay, getPortal } from '../../content/portal.ts';
import { getSuggestionFiles } from '../../site/search/suggestions.ts';

export const GET: APIRoute = async () => Response.json(getSuggestionFiles(await getPortal(), await getDay()).first);
