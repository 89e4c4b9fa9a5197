import type { APIRoute } from 'astro';
import sheet from '../site/collections/styles.css?inline';
import { getFlexGaps } from '../styles/flex-gaps.ts';

export const GET: APIRoute = () => new Response(getFlexGaps(sheet));
