import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getPortal } from '../../content/portal.ts';
import { getDatasetPaths } from '../../site/data/model.ts';
import { toCsvMetadata } from '../../outputs/csvw.ts';
import { toReadableJson } from '../../outputs/readable-json.ts';

export const getStaticPaths = async () => getDatasetPaths(await getPortal());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { dataset }, site }) =>
  toReadableJson(toCsvMetadata(await getPortal(), dataset, site?.href ?? ''));
