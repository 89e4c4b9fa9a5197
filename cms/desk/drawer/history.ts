import { createElement as h, useState } from 'react';
import { collections, isCollectionName } from '../../../src/schemas/index.ts';
import type { Step } from '../../server/drafts/history.ts';
import type { Version } from '../../server/drafts/versions.ts';
import { loadTimeZone } from '../checkup/checkup.ts';
import { useTold } from '../backend/told-drafts.ts';
import { reloadOpenEntry } from '../entry/open-entry.ts';
import { loadPart } from '../entry/load-part.ts';
import { DraftSteps, type Kept } from './draft-steps.ts';
import { formatMoment } from '../entry/moment.ts';
import { PreviewLinks } from './preview-links.ts';
import type { SectionProps } from './section.ts';
import { RenameForm } from '../rename/rename-form.ts';
import { ask, useLoaded } from '../backend/ask.ts';
import { StepForms } from './step-forms.ts';
import { VersionItem } from './version-item.ts';
import { WithdrawForm } from './withdraw-form.ts';

interface History {
  steps: Step[];
  kept: Kept[];
  isDeletion: boolean;
  publishAt?: string;
  versions: Version[];
  /** Of the portal (an IANA name): in it times are told and set, wherever this computer thinks that it stands. */
  timeZone: string;
}

/** What happened to the draft and to the published page, and what a reviewer can do about it. */
export function HistorySection({ entry }: SectionProps) {
  const { collection, slug, path, status, isPublished, hasChanged } = entry;
  const [turn, setTurn] = useState(0);
  const load = async (): Promise<History> => {
    const [history, versions, timeZone] = await Promise.all([
      status
        ? ask<Omit<History, 'versions' | 'timeZone'>>('draftHistory', { collection, slug })
        : { steps: [], kept: [], isDeletion: false },
      isPublished ? ask<Version[]>('entryVersions', { path }) : [],
      loadPart('网站的时区', loadTimeZone),
    ]);
    return { ...history, versions, timeZone };
  };
  const release = useTold(`${collection}/${slug ?? ''}`)?.release;
  const { value, problem } = useLoaded(load, [path, status, hasChanged, turn]);
  const afterwards = async () => {
    await reloadOpenEntry(entry);
    setTurn(turn + 1);
  };
  if (problem) return h('p', { role: 'alert' }, problem);
  if (!value) return h('p', { role: 'status' }, '正在读取…');
  const { steps, kept, isDeletion, timeZone } = value;
  const isStill = isPublished && !status;
  return h(
    'div',
    null,
    value.publishAt &&
      h('p', { className: 'drawer-note' }, `定于 ${formatMoment(value.publishAt, timeZone)} 自动发布。`),
    status && h(StepForms, { entry, timeZone, afterwards }),
    release !== undefined &&
      h(
        'p',
        { className: 'drawer-note' },
        `这一篇在「${release}」那一批里，和别的一起审、一起发布：在列表上面的「成批发布」里看。`,
      ),
    status && h(DraftSteps, { entry, steps, kept, isDeletion, timeZone, afterwards }),
    status && !isDeletion && h(PreviewLinks, { entry, timeZone }),
    value.versions.length > 0 && h('h3', null, '网站上的各版'),
    status &&
      value.versions.length > 1 &&
      h('p', { className: 'drawer-hint' }, '现在有一份草稿：先发布或者丢掉它，才能恢复旧的一版。'),
    h(
      'ol',
      { className: 'steps' },
      value.versions.map((version, index) =>
        h(VersionItem, { key: version.commit, entry, version, isCurrent: index === 0, timeZone, afterwards }),
      ),
    ),
    isStill && isCollectionName(collection) && h(RenameForm, { entry }),
    isStill &&
      isCollectionName(collection) &&
      'statusReason' in collections[collection].schema.shape &&
      h(WithdrawForm, { entry: { ...entry, collection } }),
  );
}
