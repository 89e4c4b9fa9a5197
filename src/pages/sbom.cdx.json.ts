import type { APIRoute } from 'astro';
import { readSbom } from '../outputs/sbom.ts';

export const GET: APIRoute = async () => new Response(await readSbom());
