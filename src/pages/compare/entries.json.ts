import type { APIRoute } from 'astro';
import { getPortal } from '../../content/portal.ts';
import { getComparablesFile } from '../../site/compare/model.ts';

export const GET: APIRoute = async () => Response.json(getComparablesFile(await getPortal()));
