import CollectionControls from 'decap-cms-core/dist/esm/components/Collection/CollectionControls.js?original';
import { createElement as h } from 'react';
import { MingliBackend } from '../backend/backend.ts';

/** The sorting and filters above Decap's list; ours (entry-list.ts) brings its own. */
export default function ListControls(props: object) {
  return MingliBackend.current ? null : h(CollectionControls, props);
}
