import type { APIRoute } from 'astro';
import { absoluteUrl, deskUrls, urls } from '../urls.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nDisallow: ${deskUrls.home}\n\nSitemap: ${absoluteUrl(urls.sitemap, site?.href ?? '')}\n`,
  );
