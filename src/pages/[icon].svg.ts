import type { APIRoute } from 'astro';
import { getPortal } from '../content/portal.ts';
import { hasOwnIcon, toIcon } from '../site/shell/icon.ts';
import sheet from '../styles/colours.css?raw';
import { readColours } from '../styles/read-colours.ts';
import { urls } from '../urls.ts';

export const getStaticPaths = async () =>
  hasOwnIcon((await getPortal()).site) ? [{ params: { icon: urls.themeIcon.replace(/^\/|\.svg$/gu, '') } }] : [];

export const GET: APIRoute = async () =>
  new Response(toIcon((await getPortal()).site, readColours(sheet)('seal-mark')), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
