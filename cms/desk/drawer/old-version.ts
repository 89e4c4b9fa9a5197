import { createElement as h, Fragment, useState } from 'react';
import { type Change, getChanges } from '../../../src/rules/entries/changes.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { ChangeList, loadTelling, toOpenVersion, toVersion } from './changes.ts';

interface Props {
  entry: OpenEntry;
  /** What the version is called to somebody who hears the buttons one by one. */
  name: string;
  load: () => Promise<string>;
  /** The way back to it, where there is one. */
  restore?: { label: string; run: () => Promise<void> } | undefined;
}

/** What an older version says otherwise than the form does, and the way back to it. */
export function OldVersion({ entry, name, load, restore }: Props) {
  const [changes, setChanges] = useState<Change[]>();
  const [problem, setProblem] = useState<string>();
  const attempt = (task: () => Promise<void>) => {
    setProblem(undefined);
    void task().catch((error: unknown) => setProblem(String(error)));
  };
  const compare = async () => {
    setChanges(getChanges(await loadTelling(entry), toOpenVersion(entry), toVersion(entry, await load())));
  };
  const button = (label: string, run: () => Promise<void>) =>
    h('button', { type: 'button', 'aria-label': `${label}：${name}`, onClick: () => attempt(run) }, label);
  return h(
    Fragment,
    null,
    h(
      'p',
      { className: 'drawer-actions' },
      button('和现在的比一比', compare),
      restore && button(restore.label, restore.run),
    ),
    problem && h('p', { role: 'alert' }, problem),
    changes?.length === 0 && h('p', { role: 'status' }, '和现在的一样。'),
    changes && h(ChangeList, { changes }),
  );
}
