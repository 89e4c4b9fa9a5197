import { createElement as h } from 'react';
import type { Version } from '../../server/drafts/versions.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { formatMoment } from '../entry/moment.ts';
import { OldVersion } from './old-version.ts';
import { ask } from '../backend/ask.ts';

interface Props {
  entry: OpenEntry;
  version: Version;
  isCurrent: boolean;
  /** In which times are told (an IANA name). */
  timeZone: string;
  afterwards: () => Promise<void>;
}

/** One published version: who and when, what it said otherwise, and the way back to it. */
export function VersionItem({ entry, version, isCurrent, timeZone, afterwards }: Props) {
  const { collection, slug, path, status } = entry;
  const { commit, editor, at, what } = version;
  const when = formatMoment(at, timeZone);
  const restore = async () => {
    if (!window.confirm(`把 ${when} 的版本恢复成草稿吗？网站上的先不变，看过再发布。`)) return;
    await ask('restoreVersion', { collection, slug, path, commit });
    await afterwards();
  };
  return h(
    'li',
    null,
    h('p', null, h('b', null, editor), ` ${what}`, h('time', null, when)),
    isCurrent
      ? h('p', { className: 'drawer-hint' }, '网站上现在的就是这一版')
      : h(OldVersion, {
          entry,
          name: when,
          load: async () => (await ask<{ data: string }>('entryVersion', { path, commit })).data,
          restore: status === undefined ? { label: '恢复这一版', run: restore } : undefined,
        }),
  );
}
