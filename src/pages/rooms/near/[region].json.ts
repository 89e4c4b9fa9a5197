import type { APIRoute } from 'astro';
import { getPortal } from '../../../content/portal.ts';
import { getNearFile } from '../../../site/doors/near.ts';
import { getWhereIds } from '../../../site/rooms/where.ts';

export const getStaticPaths = async () => getWhereIds(await getPortal()).map((region) => ({ params: { region } }));

export const GET: APIRoute = async ({ params }) => Response.json(getNearFile(await getPortal(), params.region ?? ''));
