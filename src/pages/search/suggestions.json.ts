import type { APIRoute } from 'astro';
import { getPortal, today } from '../../content/portal.ts';
import { getSuggestionFiles } from '../../site/search/suggestions.ts';

export const GET: APIRoute = async () => Response.json(getSuggestionFiles(await getPortal(), today).first);
