import type { APIRoute } from 'astro';
import { getDay, getPortal } from '../../content/portal.ts';
import { toDataPackage } from '../../outputs/data-package.ts';
import { toReadableJson } from '../../outputs/readable-json.ts';

export const GET: APIRoute = async ({ site }) =>
  toReadableJson(toDataPackage(await getPortal(), site?.href ?? '', await getDay()));
