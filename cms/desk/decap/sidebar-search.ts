import CollectionSearch from 'decap-cms-core/dist/esm/components/Collection/CollectionSearch.js?original';
import { createElement as h, Fragment } from 'react';
import { deskUrls } from '../../../src/urls.ts';

/** Decap's search over all collections, with the way to the handbook, for which its sidebar has no place. */
export default function SidebarSearch(props: object) {
  return h(
    Fragment,
    null,
    h('a', { href: deskUrls.handbook, className: 'handbook-link' }, '手册'),
    h(CollectionSearch, props),
  );
}
