import { createElement as h, Fragment, type ReactNode, useState } from 'react';
import { isCollectionName } from '../../../src/schemas/index.ts';
import type { Redirected } from '../../server/drafts/redirect.ts';
import type { InUse } from '../../server/store/problem.ts';
import { ask, useAttempt } from '../backend/ask.ts';
import { MingliBackend } from '../backend/backend.ts';
import { loadList, type Named, readListsAgain } from '../backend/names.ts';
import { openSheet } from '../entry/open-sheet.ts';
import { NamePicker } from '../widgets/name-picker.ts';
import { statusWords } from './step-words.ts';

/** One that refers to something. */
export type User = InUse['users'][number];

/** The section and the name of a file below the content folder: `cases/a.md` is `['cases', 'a']`. */
function takeApart(path: string): readonly [section: string, name: string] {
  const [section = '', ...rest] = path.split('/');
  return [section, rest.join('/').replace(/\.md$/u, '')];
}

const pathBelow = (path: string): string => path.replace(/^content\//u, '');

/** One that refers to something, with the way to it where the desk has one. */
function UserLink({ path, name, onOpen }: User & { onOpen: (() => void) | undefined }) {
  const [section, slug] = takeApart(path);
  return isCollectionName(section)
    ? h('a', { href: `#/collections/${section}/entries/${slug}`, onClick: onOpen }, name)
    : h('span', null, name);
}

/** What may be used instead: what is published in the same collection, or the other pictures. */
async function loadOthers(path: string): Promise<Named[]> {
  const [section, own] = takeApart(pathBelow(path));
  if (isCollectionName(section)) {
    const list = (await loadList(section)) ?? [];
    return list.filter(({ slug, isPublished, isWithdrawn }) => slug !== own && isPublished && !isWithdrawn);
  }
  const pictures = (await MingliBackend.current?.getMedia()) ?? [];
  return pictures.filter(({ name }) => name !== own).map(({ name }) => ({ slug: name, name }));
}

const toPath = (path: string, slug: string): string => {
  const [section] = takeApart(pathBelow(path));
  return `content/${section}/${slug}${isCollectionName(section) ? '.md' : ''}`;
};

const describe = ({ status, why }: Redirected): string =>
  [status === undefined ? '没有改' : `改好了，现在是${statusWords[status]}`, why].filter(Boolean).join('。');

/** Who refers to something, and a way to have them all refer to another. `children` stand above. */
export function Users({ path, users, onOpen, children }: InUse & { onOpen?: () => void; children?: ReactNode }) {
  const [to, setTo] = useState('');
  const [results, setResults] = useState<readonly Redirected[]>();
  const { problem, attempt } = useAttempt();
  const redirect = () =>
    void attempt(async () => {
      setResults(await ask<Redirected[]>('redirectUsers', { path, to: toPath(path, to) }));
      readListsAgain();
    });
  return h(
    Fragment,
    null,
    children,
    h(
      'ul',
      { className: 'users' },
      (results ?? users).map((user: Redirected) =>
        h(
          'li',
          { key: user.path },
          h(UserLink, { path: user.path, name: user.name, onOpen }),
          results && h('small', null, describe(user)),
        ),
      ),
    ),
    !results &&
      h(
        'div',
        { className: 'users-redirect' },
        h('label', { htmlFor: 'users-instead' }, '让这些地方都改用'),
        h(NamePicker, {
          id: 'users-instead',
          className: 'picker',
          load: () => loadOthers(path),
          chosen: to === '' ? [] : [to],
          onPick: ([slug = '']) => setTo(slug),
        }),
        h('button', { type: 'button', disabled: to === '', onClick: redirect }, '替我改好'),
        h('p', null, '每一处各写一份草稿，能送审的直接送审；法规和图片换了，条号、图片说明要有人看过，留作草稿。'),
      ),
    results && h('p', { role: 'status' }, '这些草稿审过、发布以后，就没有地方用它了。没有改成的，点开来改。'),
    problem && h('p', { role: 'alert' }, problem),
  );
}

/** Opens the sheet on who refers to what could not be deleted. */
export const openUsers = ({ path, users }: InUse): void =>
  openSheet({
    name: 'in-use',
    title: `还有 ${users.length} 处在用它`,
    draw: (close) =>
      h(
        Users,
        { path, users, onOpen: close },
        h('p', null, '没有删除：删掉了，这些地方就会断。点开来一处一处改，或者选一个别的，一起改。'),
      ),
  });
