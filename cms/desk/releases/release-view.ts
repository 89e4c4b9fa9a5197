import { createElement as h, Fragment, useState } from 'react';
import { urls } from '../../../src/urls.ts';
import { getPageUrl } from '../entry/page-url.ts';
import type { Candidate } from '../../server/review/release.ts';
import { isAdministrator, isAlone } from '../backend/account.ts';
import { forgetSummary } from '../checkup/checkup.ts';
import { strip } from '../entry/status-strip.ts';
import { ask, useAttempt } from '../backend/ask.ts';
import { forgetLibrary } from '../preview/preview.ts';
import { getNextDeed, getNextStep, listReasons } from './candidates.ts';
import { MemberItem } from './member.ts';

interface Props {
  name: string;
  members: readonly Candidate[];
  close: () => void;
  reload: () => Promise<void>;
  choose: () => void;
  back: () => void;
}

interface Change {
  target: { value: string };
}

const stepWords = { pending_review: '一起送审', pending_publish: '都看过了，一起审过' } as const;

/** What became of a publication, with the way to each page. */
function Published({ name, members, isLive }: Pick<Props, 'name' | 'members'> & { isLive: boolean }) {
  return h(
    'div',
    { role: 'status' },
    h('p', null, `「${name}」发布了，${members.length} 篇一起上线。${isLive ? '网站已经重建：' : '正在重建网站…'}`),
    isLive &&
      h(
        'ul',
        null,
        members
          .filter(({ isDeletion }) => !isDeletion)
          .map(({ collection, slug, path, name: title }) =>
            h('li', { key: slug }, h('a', { href: getPageUrl(collection, path), target: '_blank' }, title)),
          ),
      ),
  );
}

/** A release: what each of its drafts changes, and the next step that all of them take together. */
export function ReleaseView({ name, members, close, reload, choose, back }: Props) {
  const [note, setNote] = useState('');
  const [published, setPublished] = useState<{ members: readonly Candidate[]; isLive: boolean }>();
  const { problem, attempt } = useAttempt();
  if (published) return h(Published, { name, ...published });
  const seen = members.map(({ collection, slug, commit }) => ({ collection, slug, commit }));
  const next = getNextStep(members);
  const step = (newStatus: string) =>
    void attempt(async () => {
      await ask('stepRelease', { name, seen, newStatus, ...(note.trim() && { note }) });
      setNote('');
      await reload();
    });
  const publish = () =>
    void attempt(async () => {
      if (!window.confirm(`把「${name}」的 ${members.length} 篇一起发布到网站上吗？`)) return;
      await strip.remember();
      await ask('publishRelease', { name, seen });
      setPublished({ members, isLive: false });
      const shown = members.find(({ isDeletion }) => !isDeletion);
      await strip.follow(shown ? getPageUrl(shown.collection, shown.path) : urls.home);
      forgetLibrary();
      forgetSummary();
      setPublished({ members, isLive: true });
    });
  const hindmost = members.filter((member) => getNextStep([member]) === next);
  const reasons = listReasons(hindmost, getNextDeed);
  // What an administrator may not approve as it stands, they have written themselves.
  const needsReason = next === 'pending_publish' && reasons.length > 0 && !isAlone() && isAdministrator();
  const isOffered = reasons.length === 0 || (needsReason && note.trim() !== '');
  const sent = members.filter(({ status }) => status !== 'draft');
  const mayReturn = sent.length > 0 && listReasons(sent, () => 'take back').length === 0;
  return h(
    Fragment,
    null,
    h('h2', null, name),
    h(
      'ul',
      { className: 'members' },
      members.map((member) => h(MemberItem, { key: member.commit, member, close })),
    ),
    (mayReturn || needsReason) &&
      h(
        'div',
        { className: 'note' },
        h(
          'label',
          { htmlFor: 'release-note' },
          needsReason ? '里面有您自己写的：写明自己审的理由（会留在历史里），或者给作者的话' : '给作者的话（退回要写）',
        ),
        h('textarea', {
          id: 'release-note',
          rows: 3,
          maxLength: 2000,
          value: note,
          onChange: ({ target }: Change) => setNote(target.value),
        }),
      ),
    problem && h('p', { role: 'alert' }, problem),
    h(
      'p',
      { className: 'sheet-actions' },
      isOffered &&
        h(
          'button',
          { type: 'button', className: 'primary', onClick: () => (next ? step(next) : publish()) },
          next ? stepWords[next] : '一起发布',
        ),
      mayReturn &&
        h('button', { type: 'button', disabled: note.trim() === '', onClick: () => step('draft') }, '一起退回'),
      h('button', { type: 'button', onClick: choose }, '改这一批有哪几篇'),
      h('button', { type: 'button', onClick: back }, '看别的批'),
    ),
  );
}
