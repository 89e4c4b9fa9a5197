import { createDraftDuplicateFromEntry } from 'decap-cms-core/dist/esm/actions/entries.js';
import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { fromJS, isList, isMap, Map } from 'immutable';
import { useSyncExternalStore } from 'react';
import { type CollectionName, isCollectionName } from '../../../src/schemas/index.ts';
import { isSettingsSection, type TextSection } from '../../../src/schemas/site/settings-files.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import { toFields } from './draft-fields.ts';
import { slugField } from '../form/config.ts';

/** The entry that stands open in the form, with everything that has been typed so far. */
export interface OpenEntry {
  collection: TextSection;
  /** Nothing for an entry that has never been saved. */
  slug: string | undefined;
  /** Where it is stored, e.g. `content/cases/leak.md`; empty for a new entry. */
  path: string;
  data: Record<string, unknown>;
  body: string;
  /** Images that came with it and are not published yet, as paths below `media/`. */
  images: string[];
  /** Its step in the workflow; nothing where it is no draft. */
  status: Status | undefined;
  /** Whether the site shows a version of it. */
  isPublished: boolean;
  /** Whether something is not saved yet. */
  hasChanged: boolean;
}

const toMap = (value: unknown) => (isMap(value) ? value : undefined);

/** The name of an image below `media/`, from its path in the repository. */
export const belowMedia = (path: string) => path.replace(/^\/?content\/media\//u, '');

/** What `getOpenEntry` has read last, by what it was made from: the store calls with every key stroke. */
let last: { parts: readonly unknown[]; entry: OpenEntry } | undefined;

/** The entry in the form, or nothing where none is open; the same object as long as nothing about it changes. */
export function getOpenEntry(): OpenEntry | undefined {
  const { entryDraft, editorialWorkflow } = store.getState();
  const draft = toMap(entryDraft.get('entry'));
  const collection = draft?.get('collection');
  if (!draft || typeof collection !== 'string') return (last = undefined);
  if (!isCollectionName(collection) && !isSettingsSection(collection)) return (last = undefined);
  const slug = String(draft.get('slug') ?? '');
  const unpublished = toMap(editorialWorkflow.getIn(['entities', `${collection}.${slug}`]));
  const media = draft.get('mediaFiles');
  const parts = [
    draft.get('data'),
    draft.get('path'),
    slug,
    unpublished?.get('status'),
    entryDraft.get('hasChanged'),
    media,
  ];
  if (last && parts.every((part, index) => part === last?.parts[index])) return last.entry;
  const { body, ...data } = toFields(toMap(draft.get('data'))?.delete(slugField));
  const isNew = draft.get('newRecord') === true;
  const entry: OpenEntry = {
    collection,
    slug: isNew ? undefined : slug,
    path: String(draft.get('path') ?? ''),
    data,
    body: typeof body === 'string' ? body : '',
    images: isList(media) ? media.toArray().map((file) => belowMedia(String(toMap(file)?.get('path')))) : [],
    status: unpublished?.get('status') as Status | undefined,
    isPublished: !isNew && (unpublished === undefined || unpublished.get('isModification') === true),
    hasChanged: entryDraft.get('hasChanged') === true,
  };
  last = { parts, entry };
  return entry;
}

/** The open entry, for components; they are drawn anew when anything about it changes. */
export const useOpenEntry = (): OpenEntry | undefined =>
  useSyncExternalStore((listener) => store.subscribe(listener), getOpenEntry);

/** The open entry as it was read or saved last, before what has been typed since; nothing for a new one. */
export function getLoadedFields({ collection, slug }: OpenEntry): Record<string, unknown> | undefined {
  const { entries, editorialWorkflow } = store.getState();
  const path = ['entities', `${collection}.${slug ?? ''}`, 'data'];
  const fields = editorialWorkflow.getIn(path) ?? entries.getIn(path);
  return isMap(fields) ? toFields(fields) : undefined;
}

/** Writes a field of the form (a top-level one; `body` too), as if the editor had typed it. */
export function writeField(name: string, value: unknown): void {
  store.dispatch({
    type: 'DRAFT_CHANGE_FIELD',
    payload: { field: Map({ name }), value: fromJS(value), metadata: {}, entries: [] },
  });
}

/** Reads the open draft again, after the server has moved it. */
export async function reloadOpenEntry({ collection, slug }: OpenEntry): Promise<void> {
  await store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection), slug ?? ''));
}

/** Opens the form of a new entry with these fields already filled in (`body` too), the way Decap duplicates an entry. */
export function openNew(collection: CollectionName, data: Record<string, unknown>): void {
  store.dispatch(createDraftDuplicateFromEntry(fromJS({ collection, data, i18n: {}, mediaFiles: [] })));
  location.hash = `#/collections/${collection}/new`;
}
