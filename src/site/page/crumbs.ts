import { getRegionPath } from '../../rules/portal/regions.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { collectionUrl, urls } from '../../urls.ts';
import { type Link, toLink } from './link.ts';

/** The way to a list: the portal's first page. */
export const homeCrumbs = (): Link[] => [{ href: urls.home, label: t('nav.home') }];

/** The way to an entry of `collection`: first page, list. */
export const getCrumbs = (collection: CollectionName): Link[] => [
  ...homeCrumbs(),
  { href: collectionUrl(collection), label: t(`collection.${collection}`) },
];

/** The way to an entry that belongs to a place: first page, list, province … place. */
export const getRegionCrumbs = (portal: Portal, collection: CollectionName, region: string): Link[] => [
  ...getCrumbs(collection),
  ...getRegionPath(portal, region).map((entry) => toLink(entry)),
];
