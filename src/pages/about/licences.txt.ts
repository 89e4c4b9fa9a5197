import type { APIRoute } from 'astro';
import { readLicenceTexts } from '../../outputs/licences/licence-texts.ts';

export const GET: APIRoute = async () => new Response(await readLicenceTexts());
