import type { APIRoute, GetStaticPaths } from 'astro';
import { getPortal } from '../../content.ts';
import { toCsv } from '../../outputs/records.ts';
import { collectionNames, type CollectionName } from '../../schemas/index.ts';

export const getStaticPaths = (() =>
  collectionNames.map((collection) => ({ params: { collection } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const { entries } = await getPortal();
  const collection = params.collection as CollectionName;
  return new Response(toCsv(collection, entries[collection], site?.href ?? ''), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
