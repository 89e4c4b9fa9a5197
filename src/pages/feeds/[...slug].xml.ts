import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDay, getPortal } from '../../content/portal.ts';
import { getFeeds } from '../../site/feeds/feeds.ts';
import { toRss } from '../../outputs/feed.ts';

export const getStaticPaths = async () =>
  getFeeds(await getPortal(), await getDay()).map((feed) => ({ params: { slug: feed.slug }, props: { feed } }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  toRss(props.feed, site?.href ?? '');
