import type { APIRoute } from 'astro';
import { getPortal } from '../../content.ts';
import { getFinderFile } from '../../models/cases.ts';

export const GET: APIRoute = async () => Response.json(getFinderFile(await getPortal()));
