import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getPortal } from '../../content/portal.ts';
import { getRecords, toCsv } from '../../outputs/records.ts';
import { getDatasetPaths } from '../../site/data/model.ts';

export const getStaticPaths = async () => getDatasetPaths(await getPortal());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { dataset }, site }) =>
  new Response(toCsv(dataset, getRecords(await getPortal(), dataset, site?.href ?? '')), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
