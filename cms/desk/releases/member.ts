import { createElement as h } from 'react';
import { type Change, getChanges } from '../../../src/rules/entries/changes.ts';
import type { Candidate } from '../../server/review/release.ts';
import { ChangeList, FileList, loadFiles, loadTelling, type Texts, toVersion } from '../drawer/changes.ts';
import { ask, useLoaded } from '../backend/ask.ts';
import { describe, getNextDeed } from './candidates.ts';

/** What a draft would make of what the site says now. */
async function loadChanges(member: Candidate): Promise<Change[]> {
  const { collection, slug, path, isDeletion } = member;
  if (isDeletion) return [];
  const { published, draft } = await ask<Texts>('entryTexts', { collection, slug, path });
  if (draft === null) return [];
  const before = published === null ? undefined : toVersion(member, published);
  return getChanges(await loadTelling(member), before, toVersion(member, draft));
}

/** One draft of a release as its reviewer reads it: what it changes, and why it may not go on. */
export function MemberItem({ member, close }: { member: Candidate; close: () => void }) {
  const { collection, slug, name, path, commit, refusals } = member;
  const { value, problem } = useLoaded(
    async () => ({ changes: await loadChanges(member), files: await loadFiles(member) }),
    [commit],
  );
  const why = refusals[getNextDeed(member)];
  return h(
    'li',
    null,
    h('h3', null, name, ' ', h('small', null, describe(member))),
    h('p', null, h('a', { href: `#/collections/${collection}/entries/${slug}`, onClick: close }, '打开这一篇')),
    why !== undefined && h('p', { className: 'sheet-why' }, why),
    problem && h('p', { role: 'alert' }, problem),
    !value && !problem && h('p', { role: 'status' }, '正在对照…'),
    value &&
      h(
        'details',
        { open: true },
        h('summary', null, `改了 ${value.changes.length} 处`),
        h(ChangeList, { changes: value.changes }),
        h(FileList, { files: value.files, path }),
      ),
  );
}
