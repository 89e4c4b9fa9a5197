import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getPortal } from '../../../../content/portal.ts';
import { keyed } from '../../../../content/static-paths.ts';
import { getComparables, getCompareRecord } from '../../../../site/compare/to-record.ts';

export const getStaticPaths = async () =>
  keyed(
    getComparables(await getPortal()).map((entry) => ({
      params: { collection: entry.collection, id: entry.id },
      props: { entry },
    })),
  );

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  Response.json(getCompareRecord(await getPortal(), props.entry));
