import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getPortal, today } from '../../../content.ts';
import { toBibtex } from '../../../domain/cite/bibtex.ts';
import { getCite, getCitePaths, getReferences } from '../../../models/cite.ts';

export const getStaticPaths = async () => getCitePaths(await getPortal());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, site }) =>
  new Response(toBibtex(getReferences(getCite(await getPortal(), props.entry, today), site?.href ?? '')), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
