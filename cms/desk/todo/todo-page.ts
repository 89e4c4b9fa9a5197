import { createElement as h, Fragment } from 'react';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import type { Todo } from '../../server/todo.ts';
import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { isAdministrator } from '../backend/account.ts';
import { ask, useLoaded } from '../backend/ask.ts';
import { jumpTo } from '../checkup/jump.ts';
import { loadTimeZone } from '../checkup/checkup.ts';
import { formatMoment } from '../entry/moment.ts';
import { getOpenEntry } from '../entry/open-entry.ts';
import { findForm, groupByFile, type Mendable, type TodoGroup } from './groups.ts';

/** Brings the field of a finding onto the screen, once the form of its file is drawn; somebody who goes elsewhere is left alone. */
function jumpWhenOpen({ collection, slug }: Mendable, finding: Finding): void {
  const look = () => {
    const open = getOpenEntry();
    const isDrawn = open?.collection === collection && open.slug === slug && document.querySelector('[data-field]');
    if (!isDrawn) return;
    observer.disconnect();
    void jumpTo(open, finding);
  };
  const observer = new MutationObserver(look);
  location.hash = `#/collections/${collection}/entries/${slug}`;
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => addEventListener('hashchange', () => observer.disconnect(), { once: true }));
}

/** Why whoever is at the desk cannot mend a file there; nothing where they can. */
const getBar = (form: Mendable | undefined): string | undefined => {
  if (!form) return '这个文件不在编辑台里，请告诉管网站的人。';
  return isSettingsSection(form.collection) && !isAdministrator() ? '这里只有管理员能改，请告诉管理员。' : undefined;
};

function Group({ group: { file, form, errors }, close }: { group: TodoGroup; close: () => void }) {
  const bar = getBar(form);
  return h(
    'section',
    null,
    h('h3', null, form?.title ?? file),
    h(
      'ul',
      null,
      errors.map((finding, index) =>
        h(
          'li',
          { key: index },
          h('span', null, h('b', null, finding.message), `　${finding.fix}`),
          form &&
            bar === undefined &&
            h(
              'span',
              { className: 'sheet-actions' },
              h(
                'button',
                {
                  type: 'button',
                  'aria-label': `去改：${finding.message}`,
                  onClick: () => {
                    close();
                    jumpWhenOpen(form, finding);
                  },
                },
                '去改',
              ),
            ),
        ),
      ),
    ),
    bar !== undefined && h('p', null, bar),
  );
}

/** One migration, with the way to what it has changed. */
const Upgraded = ({ done: { words, files }, close }: { done: Todo['upgrade'][number]; close: () => void }) =>
  h(
    'li',
    null,
    words,
    files.length > 0 &&
      h(
        'span',
        null,
        files.flatMap((file) => {
          const form = findForm(file);
          if (!form || getBar(form) !== undefined) return [];
          const href = `#/collections/${form.collection}/entries/${form.slug}`;
          return [h('a', { key: file, href, onClick: close }, form.title), '　'];
        }),
      ),
  );

function Remote({ remote, timeZone }: { remote: NonNullable<Todo['remote']>; timeZone: string }) {
  return h(
    'section',
    null,
    h('h2', null, '远程仓库'),
    h('p', null, h('time', { dateTime: remote.at }, formatMoment(remote.at, timeZone))),
    remote.words.map((words) => h('p', { key: words, role: remote.isMet ? undefined : 'alert' }, words)),
    !remote.isMet && h('p', null, '写的、发布的都在这里，没有丢。过一小时会再试；一直这样，请告诉管网站的人。'),
  );
}

/** What keeps the site from being as it is published, each with the way to where it is mended. */
export function TodoPage({ close }: { close: () => void }) {
  const { value, problem } = useLoaded(async () => {
    const [todo, timeZone] = await Promise.all([ask<Todo>('listTodo'), loadTimeZone()]);
    return { todo, timeZone };
  }, []);
  if (problem !== undefined) return h('p', { role: 'alert' }, problem);
  if (!value) return h('p', { role: 'status' }, '正在读取…');
  const { errors, failed, upgrade, remote } = value.todo;
  return h(
    Fragment,
    null,
    failed !== undefined && h('p', { role: 'alert' }, failed),
    errors.length > 0
      ? h('p', null, '下面这些没有上线，或者网站上还是原来的样子。改好、审过、发布，就不在这里了。')
      : failed === undefined && h('p', null, '没有要改的：发布的都在网站上。'),
    groupByFile(errors).map((group) => h(Group, { key: group.file, group, close })),
    upgrade.length > 0 &&
      h(
        'section',
        null,
        h('h2', null, '换了新版本，程序自己改了的'),
        h(
          'ul',
          null,
          upgrade.map((done) => h(Upgraded, { key: done.words, done, close })),
        ),
      ),
    remote && h(Remote, { remote, timeZone: value.timeZone }),
  );
}
