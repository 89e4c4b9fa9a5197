import type { APIRoute } from 'astro';
import { absoluteUrl, urls } from '../urls.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nDisallow: /admin/\n\nSitemap: ${absoluteUrl(urls.sitemap, site?.href ?? '')}\n`);
