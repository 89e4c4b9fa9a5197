import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getPortal } from '../../content/portal.ts';
import { getDatasetPaths } from '../../site/data/model.ts';
import { getRecords } from '../../outputs/records.ts';

export const getStaticPaths = async () => getDatasetPaths(await getPortal());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { dataset }, site }) =>
  Response.json(getRecords(await getPortal(), dataset, site?.href ?? ''));
