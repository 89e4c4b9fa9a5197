import type { APIRoute } from 'astro';
import { getPortal } from '../../content.ts';
import { getComparablesFile } from '../../models/compare.ts';

export const GET: APIRoute = async () => Response.json(getComparablesFile(await getPortal()));
