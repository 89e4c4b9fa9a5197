import type { APIRoute } from 'astro';
import { getPortal } from '../../content/portal.ts';
import { getFinderFile } from '../../site/cases/library.ts';

export const GET: APIRoute = async () => Response.json(getFinderFile(await getPortal()));
