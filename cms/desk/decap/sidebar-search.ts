import CollectionSearch from 'decap-cms-core/dist/esm/components/Collection/CollectionSearch.js?original';
import { createElement as h, Fragment } from 'react';
import { deskUrls } from '../../../src/urls.ts';

/**
 * The way to the handbook, for which Decap's sidebar has no place; below it, at a Git host, Decap's search over what is published.
 * Our own server looks through drafts and bodies, too (list/find-page.ts).
 */
export default function SidebarSearch(props: object) {
  return h(
    Fragment,
    null,
    h('a', { href: deskUrls.handbook, className: 'handbook-link' }, '手册'),
    !document.documentElement.dataset.ownServer && h(CollectionSearch, props),
  );
}
