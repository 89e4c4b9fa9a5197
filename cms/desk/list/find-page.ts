import { createElement as h, type FormEvent, Fragment, useState } from 'react';
import { collections } from '../../../src/schemas/index.ts';
import type { Found } from '../../server/drafts/find.ts';
import { ask, useAttempt } from '../backend/ask.ts';
import { openSheet } from '../entry/open-sheet.ts';

/** One that was found, with the way to it. */
const FoundItem = ({ collection, slug, name, isDraft, excerpt, onOpen }: Found & { onOpen: () => void }) =>
  h(
    'li',
    null,
    h(
      'span',
      null,
      h('a', { href: `#/collections/${collection}/entries/${slug}`, onClick: onOpen }, name),
      `　${collections[collection].label}${isDraft ? ' · 草稿' : ''}`,
    ),
    h('span', { className: 'sheet-why' }, excerpt),
  );

/** Looks for words in the texts of all collections, drafts too. */
function FindPage({ close }: { close: () => void }) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly Found[]>();
  const { problem, attempt } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => setFound(await ask<Found[]>('findEverywhere', { words })));
  };
  return h(
    Fragment,
    null,
    h(
      'form',
      { role: 'search', onSubmit: submit },
      h('label', { htmlFor: 'find-words' }, '标题、正文、表单里的字，几个词用空格隔开'),
      h('input', {
        id: 'find-words',
        type: 'search',
        autoFocus: true,
        required: true,
        maxLength: 100,
        value: words,
        onChange: ({ target }: { target: { value: string } }) => setWords(target.value),
      }),
      h('button', { type: 'submit' }, '找'),
    ),
    problem && h('p', { role: 'alert' }, problem),
    found && h('p', { role: 'status' }, found.length === 0 ? '没有找到。换一个词试试。' : `找到 ${found.length} 篇`),
    found &&
      h(
        'ul',
        null,
        found.map((one) => h(FoundItem, { key: `${one.collection}/${one.slug}`, ...one, onOpen: close })),
      ),
  );
}

/** Opens the sheet on which one looks through everything. */
export const openFind = (): void =>
  openSheet({ name: 'find', title: '在全部里找', draw: (close) => h(FindPage, { close }) });
