import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDay, getPortal } from '../../../content/portal.ts';
import { keyed } from '../../../content/static-paths.ts';
import { toBibtex } from '../../../site/cite/bibtex.ts';
import { getCite, getCitePaths, getReferences } from '../../../site/cite/model.ts';

export const getStaticPaths = async () => keyed(getCitePaths(await getPortal()));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, site }) =>
  new Response(toBibtex(getReferences(getCite(await getPortal(), props.entry, await getDay()), site?.href ?? '')), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
