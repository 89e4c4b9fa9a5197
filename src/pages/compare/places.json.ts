import type { APIRoute } from 'astro';
import { getPortal } from '../../content/portal.ts';
import { getFitFile } from '../../site/fit/places.ts';

export const GET: APIRoute = async () => Response.json(getFitFile(await getPortal()));
