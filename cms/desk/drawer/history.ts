import { createElement as h, useState } from 'react';
import { collections } from '../../../src/schemas/index.ts';
import type { Step } from '../../server/drafts/history.ts';
import type { Version } from '../../server/drafts/versions.ts';
import { loadTimeZone } from '../checkup/checkup.ts';
import { reloadOpenEntry } from '../entry/open-entry.ts';
import { loadPart } from '../entry/load-part.ts';
import { formatMoment } from './moment.ts';
import type { SectionProps } from './section.ts';
import { ask, useLoaded } from '../backend/ask.ts';
import { describeStep } from './step-words.ts';
import { StepForms } from './step-forms.ts';
import { VersionItem } from './version-item.ts';
import { WithdrawForm } from './withdraw-form.ts';

interface History {
  steps: Step[];
  publishAt?: string;
  versions: Version[];
  /** Of the portal (an IANA name): in it times are told and set, wherever this computer thinks that it stands. */
  timeZone: string;
}

/** What happened to the draft and to the published page, and what a reviewer can do about it. */
export function HistorySection({ entry }: SectionProps) {
  const { collection, slug, path, status, isPublished } = entry;
  const [turn, setTurn] = useState(0);
  const load = async (): Promise<History> => {
    const [history, versions, timeZone] = await Promise.all([
      status ? ask<Omit<History, 'versions' | 'timeZone'>>('draftHistory', { collection, slug }) : { steps: [] },
      isPublished ? ask<Version[]>('entryVersions', { path }) : [],
      loadPart('网站的时区', loadTimeZone),
    ]);
    return { ...history, versions, timeZone };
  };
  const { value, problem } = useLoaded(load, [path, status, turn]);
  const afterwards = async () => {
    await reloadOpenEntry(entry);
    setTurn(turn + 1);
  };
  if (problem) return h('p', { role: 'alert' }, problem);
  if (!value) return h('p', { role: 'status' }, '正在读取…');
  const { timeZone } = value;
  const canWithdraw = isPublished && !status && 'statusReason' in collections[collection].schema.shape;
  return h(
    'div',
    null,
    value.publishAt &&
      h('p', { className: 'drawer-note' }, `定于 ${formatMoment(value.publishAt, timeZone)} 自动发布。`),
    status && h(StepForms, { entry, timeZone, afterwards }),
    status && h('h3', null, '这份草稿'),
    status &&
      h(
        'ol',
        { className: 'steps' },
        value.steps.map((step, index) =>
          h(
            'li',
            { key: index },
            h(
              'p',
              null,
              h('b', null, step.editor),
              ` ${describeStep(step, timeZone)}`,
              h('time', null, formatMoment(step.at, timeZone)),
            ),
            step.note && h('blockquote', null, step.note),
          ),
        ),
      ),
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
    canWithdraw && h(WithdrawForm, { entry }),
  );
}
