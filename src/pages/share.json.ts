import type { APIRoute } from 'astro';
import { getShareWords } from '../site/share/words.ts';

export const GET: APIRoute = () => Response.json(getShareWords());
