import type { APIRoute } from 'astro';
import { getPortal } from '../content/portal.ts';
import { toThemeSheet } from '../rules/colours/theme.ts';
import { hasThemeColours } from '../site/shell/model.ts';
import { urls } from '../urls.ts';

export const getStaticPaths = async () =>
  hasThemeColours((await getPortal()).site) ? [{ params: { theme: urls.themeStyle.replace(/^\/|\.css$/gu, '') } }] : [];

export const GET: APIRoute = async () =>
  new Response(toThemeSheet((await getPortal()).site.theme ?? {}), { headers: { 'Content-Type': 'text/css' } });
