import { createElement as h } from 'react';
import { MingliBackend } from '../backend/backend.ts';
import { openBin } from '../bin/start.ts';
import { openImport } from '../import/start.ts';
import { openReleases } from '../releases/start.ts';
import { openFind } from './find-page.ts';
import { openQuestions } from '../questions/start.ts';

interface Props {
  collection: { get(key: 'name' | 'label' | 'label_singular'): string };
  newEntryUrl: string;
}

/** The head of a list. It stands in for Decap's, which has no place for the importer. */
export default function CollectionTop({ collection, newEntryUrl }: Props) {
  const one = collection.get('label_singular');
  return h(
    'header',
    { className: 'collection-top' },
    h('h1', null, collection.get('label')),
    collection.get('name') === 'cases' &&
      h('button', { type: 'button', className: 'import-button', onClick: () => void openImport() }, '导入报道'),
    // Only our own server keeps them.
    collection.get('name') === 'explainers' &&
      MingliBackend.current &&
      h('button', { type: 'button', className: 'import-button', onClick: openQuestions }, '读者的问题'),
    MingliBackend.current && h('button', { type: 'button', className: 'import-button', onClick: openFind }, '全部里找'),
    MingliBackend.current && h('button', { type: 'button', className: 'import-button', onClick: openBin }, '回收站'),
    MingliBackend.current &&
      h('button', { type: 'button', className: 'import-button', onClick: () => openReleases() }, '成批发布'),
    newEntryUrl && h('a', { href: `#${newEntryUrl}`, 'aria-label': `新建一篇${one}` }, `新建${one}`),
  );
}
