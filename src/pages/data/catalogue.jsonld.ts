import type { APIRoute } from 'astro';
import { getDay, getPortal } from '../../content/portal.ts';
import { toCatalogue } from '../../outputs/data-catalogue.ts';
import { toReadableJson } from '../../outputs/readable-json.ts';

export const GET: APIRoute = async ({ site }) =>
  toReadableJson(toCatalogue(await getPortal(), site?.href ?? '', await getDay()));
