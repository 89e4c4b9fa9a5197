import { createElement as h, Fragment, useEffect, useRef, useState } from 'react';
import type { Candidate } from '../../server/review/release.ts';
import { ask, useAttempt } from '../backend/ask.ts';
import { groupByRelease } from './candidates.ts';
import { ChooseForm } from './choose-form.ts';
import { ReleaseView } from './release-view.ts';

/** What the sheet shows: all releases, one of them, or the choice of what is to be in one (a new one has no name yet). */
type View = { kind: 'all' } | { kind: 'one'; name: string } | { kind: 'choose'; name: string | undefined };

interface Props {
  /** The release that is shown first. */
  first: string | undefined;
  close: () => void;
}

/** What is reviewed and published together. */
export function ReleasesPage({ first, close }: Props) {
  const [drafts, setDrafts] = useState<Candidate[]>();
  const [view, setView] = useState<View>(first === undefined ? { kind: 'all' } : { kind: 'one', name: first });
  const { problem, attempt } = useAttempt();
  const hasChanged = useRef(false);
  // Decap's lists and board show what they have read before.
  useEffect(() => () => void (hasChanged.current && location.reload()), []);
  const load = async () => setDrafts(await ask<Candidate[]>('listCandidates'));
  useEffect(() => void attempt(load), []);
  if (!drafts) return problem ? h('p', { role: 'alert' }, problem) : h('p', { role: 'status' }, '正在读取…');
  const releases = groupByRelease(drafts);
  const show = (next: View) => {
    setView(next);
    hasChanged.current = true;
    void attempt(load);
  };
  if (view.kind === 'choose')
    return h(ChooseForm, {
      drafts,
      name: view.name,
      done: (name) => show(name === undefined ? { kind: 'all' } : { kind: 'one', name }),
    });
  const members = view.kind === 'one' ? releases.get(view.name) : undefined;
  if (view.kind === 'one' && members)
    return h(ReleaseView, {
      name: view.name,
      members,
      close,
      reload: () => {
        hasChanged.current = true;
        return attempt(load);
      },
      choose: () => setView({ kind: 'choose', name: view.name }),
      back: () => show({ kind: 'all' }),
    });
  return h(
    Fragment,
    null,
    h(
      'p',
      null,
      '要一起上线的几篇，例如一部新法规和讲它的解读，放成一批：一起送审、一起审、一起发布，网站只建一次；有一篇通不过，就一篇也不发布。',
    ),
    problem && h('p', { role: 'alert' }, problem),
    releases.size === 0 && h('p', { role: 'status' }, '现在没有成批的草稿。'),
    h(
      'ul',
      null,
      [...releases].map(([name, found]) =>
        h(
          'li',
          { key: name },
          h('span', null, h('b', null, name), `　${found.length} 篇`),
          h(
            'button',
            { type: 'button', 'aria-label': `打开这一批：${name}`, onClick: () => setView({ kind: 'one', name }) },
            '打开',
          ),
        ),
      ),
    ),
    h(
      'p',
      null,
      h('button', { type: 'button', onClick: () => setView({ kind: 'choose', name: undefined }) }, '新的一批'),
    ),
  );
}
