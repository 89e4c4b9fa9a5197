import type { APIRoute } from 'astro';
import { getDay, getPortal } from '../../content/portal.ts';
import { getSecurityText } from '../../outputs/security-text.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(getSecurityText((await getPortal()).site, site?.href ?? '', await getDay()));
