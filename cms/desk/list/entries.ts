import EntriesCollection from 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js?original';
import type { Map } from 'immutable';
import { createElement as h } from 'react';
import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { MingliBackend } from '../backend/backend.ts';
import { SettingsForms } from '../site-settings/forms-list.ts';
import { EntryList } from './entry-list.ts';

/** Decap's list asks the module that ours replaces for it. */
export { filterNestedEntries } from 'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js?original';

interface Props {
  collection: Map<string, unknown>;
}

/** Our own list where our own server can tell what there is; Decap's, which reads and draws every file, elsewhere. */
export default function Entries(props: Props) {
  if (isSettingsSection(String(props.collection.get('name'))))
    return h('section', { className: 'entry-list' }, h(SettingsForms));
  return MingliBackend.current ? h(EntryList, { collection: props.collection }) : h(EntriesCollection, props);
}
