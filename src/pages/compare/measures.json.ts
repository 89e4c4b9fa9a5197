import type { APIRoute } from 'astro';
import { getPortal } from '../../content/portal.ts';
import { getScatterFile } from '../../site/matrix/model.ts';

export const GET: APIRoute = async () => Response.json(getScatterFile(await getPortal()));
