import type { APIRoute } from 'astro';
import { getDay, getPortal } from '../../../content/portal.ts';
import { listDayFiles, toDayFile } from '../../../site/deadlines/day-files.ts';

export const getStaticPaths = async () =>
  listDayFiles(await getPortal(), await getDay()).map((day) => ({ params: { day } }));

export const GET: APIRoute = async ({ params, site }) =>
  new Response(toDayFile(await getPortal(), params.day ?? '', site?.href ?? ''));
