import { comparableCollections } from '../compare/rules/ids.ts';
import { isOn } from '../../rules/portal/features.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { collectionNames, type CollectionName } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { collectionUrl } from '../../urls.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getFeedLink } from '../feeds/feeds.ts';
import { getListHead } from '../page/head.ts';
import type { ListGroup, ListPage } from '../lists/list.ts';
import { getListSource, type ListedCollection, subjects } from './subjects.ts';

const isPlainList = (name: CollectionName): name is ListedCollection => {
  const { list } = subjects[name];
  return list !== undefined && !list.hasOwnPage;
};

/** Those whose page is the list alone; the deadlines stand below their calculator. */
export const plainLists = collectionNames.filter(isPlainList);

/** The list of one collection. */
export function getListPage(portal: Portal, collection: ListedCollection, today: string): ListPage {
  const { look, groups } = getListSource(collection);
  const basket = isOn(portal.site, 'compare') ? comparableCollections.find((name) => name === collection) : undefined;
  const title = t(`collection.${collection}`);
  const intro = t(`list.${collection}.intro`);
  return {
    head: getListHead(portal, {
      title,
      description: intro,
      path: collectionUrl(collection),
      column: title,
      feed: getFeedLink(portal, collection, today),
      today,
    }),
    crumbs: homeCrumbs(),
    title,
    intro,
    look,
    ...(basket && { basket }),
    groups: groups(portal).filter(({ items, more }: ListGroup) => items.length > 0 || more),
  };
}
