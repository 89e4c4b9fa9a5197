import type { APIRoute, GetStaticPaths } from 'astro';
import { getDay, getPortal } from '../../../content/portal.ts';
import { keyed } from '../../../content/static-paths.ts';
import { getSuggestionFiles } from '../../../site/search/suggestions.ts';

export const getStaticPaths = (async () =>
  keyed(
    [...getSuggestionFiles(await getPortal(), await getDay()).more].map(([letter, rows]) => ({
      params: { letter },
      props: { rows },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.rows);
