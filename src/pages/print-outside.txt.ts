import type { APIRoute } from 'astro';
import { t } from '../text.ts';

export const GET: APIRoute = () => new Response(t('wechat.print'));
