import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getPortal } from '../../content/portal.ts';
import { getDatasetLabel, getDatasetPaths } from '../../site/data/model.ts';
import { toReadableJson } from '../../outputs/readable-json.ts';
import { getFileSchema } from '../../schemas/json-schema.ts';
import { absoluteUrl, dataUrl } from '../../urls.ts';

export const getStaticPaths = async () => getDatasetPaths(await getPortal());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { dataset }, site }) =>
  toReadableJson(
    getFileSchema(dataset, {
      id: absoluteUrl(dataUrl(dataset, 'schema.json'), site?.href ?? ''),
      title: getDatasetLabel(dataset),
    }),
  );
