import type { APIRoute } from 'astro';
import { getPortal, today } from '../../content.ts';
import { getSuggestionFiles } from '../../models/suggestions.ts';

export const GET: APIRoute = async () => Response.json(getSuggestionFiles(await getPortal(), today).first);
