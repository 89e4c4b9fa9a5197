import { createElement as h, useState } from 'react';
import { type Change, getChanges } from '../../../src/rules/entries/changes.ts';
import type { Version } from '../../server/drafts/versions.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { ChangeList, loadTelling, toOpenVersion, toVersion } from './changes.ts';
import { formatMoment } from './moment.ts';
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
  const { collection, slug, path } = entry;
  const { commit, editor, at, what } = version;
  const [changes, setChanges] = useState<Change[]>();
  const [problem, setProblem] = useState<string>();
  const attempt = (task: () => Promise<void>) => void task().catch((error: unknown) => setProblem(String(error)));
  const compare = async () => {
    const { data } = await ask<{ data: string }>('entryVersion', { path, commit });
    setChanges(getChanges(await loadTelling(entry), toOpenVersion(entry), toVersion(entry, data)));
  };
  const restore = async () => {
    if (!window.confirm(`把 ${formatMoment(at, timeZone)} 的版本恢复成草稿吗？网站上的先不变，看过再发布。`)) return;
    await ask('restoreVersion', { collection, slug, path, commit });
    await afterwards();
  };
  return h(
    'li',
    null,
    h('p', null, h('b', null, editor), ` ${what}`, h('time', null, formatMoment(at, timeZone))),
    isCurrent
      ? h('p', { className: 'drawer-hint' }, '网站上现在的就是这一版')
      : h(
          'p',
          { className: 'drawer-actions' },
          h('button', { type: 'button', onClick: () => attempt(compare) }, '和现在的比一比'),
          entry.status === undefined && h('button', { type: 'button', onClick: () => attempt(restore) }, '恢复这一版'),
        ),
    problem && h('p', { role: 'alert' }, problem),
    changes && h(ChangeList, { changes }),
  );
}
