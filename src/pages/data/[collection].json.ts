import type { APIRoute, GetStaticPaths } from 'astro';
import { getPortal } from '../../content.ts';
import type { Entry } from '../../domain/entry.ts';
import { toRecord } from '../../outputs/records.ts';
import { collectionNames, type CollectionName } from '../../schemas/index.ts';

export const getStaticPaths = (() =>
  collectionNames.map((collection) => ({ params: { collection } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const { entries } = await getPortal();
  const list: Entry[] = entries[params.collection as CollectionName];
  return Response.json(list.map((entry) => toRecord(entry, site?.href ?? '')));
};
