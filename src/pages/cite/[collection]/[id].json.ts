import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDay, getPortal } from '../../../content/portal.ts';
import { keyed } from '../../../content/static-paths.ts';
import { toCsl } from '../../../site/cite/csl.ts';
import { getCite, getCitePaths, getReferences } from '../../../site/cite/model.ts';
import { toReadableJson } from '../../../outputs/readable-json.ts';

export const getStaticPaths = async () => keyed(getCitePaths(await getPortal()));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, site }) =>
  toReadableJson(toCsl(getReferences(getCite(await getPortal(), props.entry, await getDay()), site?.href ?? '')));
