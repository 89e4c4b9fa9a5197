import { createElement as h, type FormEvent, useState } from 'react';
import { getMoment } from '../../../src/rules/time/clock.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import { isAdministrator, isAlone } from '../backend/account.ts';
import { useRefusals, useTold } from '../backend/told-drafts.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { nameTimeZone } from '../entry/moment.ts';
import { ask } from '../backend/ask.ts';

interface Props {
  entry: OpenEntry;
  /** Of the portal (an IANA name). */
  timeZone: string;
  afterwards: () => Promise<void>;
}

/** A form that asks the server for one step and says what stood in its way. */
function useStep({ entry: { collection, slug, hasChanged }, afterwards }: Props) {
  const [problem, setProblem] = useState<string>();
  const step = async (newStatus: Status, extra: { note?: string; publishAt?: string }): Promise<void> => {
    if (hasChanged) return setProblem('表单里有没保存的修改，请先保存。');
    setProblem(undefined);
    try {
      await ask('stepDraft', { collection, slug, newStatus, ...extra });
      await afterwards();
    } catch (error) {
      setProblem(String(error));
    }
  };
  return { problem, step };
}

/** Back to the author, with words about what is missing. */
function ReturnForm(props: Props) {
  const [note, setNote] = useState('');
  const { problem, step } = useStep(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void step('draft', { note });
  };
  return h(
    'form',
    { onSubmit: submit },
    h('label', { htmlFor: 'return-note' }, '给作者的话'),
    h('textarea', {
      id: 'return-note',
      rows: 3,
      required: true,
      maxLength: 2000,
      value: note,
      placeholder: '要补什么、改什么，写具体一点',
      onChange: (event: { target: { value: string } }) => setNote(event.target.value),
    }),
    h('button', { type: 'submit' }, '退回修改'),
    problem && h('p', { role: 'alert' }, problem),
  );
}

/** Lets an administrator approve what they have written themselves, with a reason that stays in the history. */
function OwnApprovalForm(props: Props) {
  const [reason, setReason] = useState('');
  const { problem, step } = useStep(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void step('pending_publish', { note: reason });
  };
  return h(
    'form',
    { onSubmit: submit },
    h('label', { htmlFor: 'own-reason' }, '自己写、自己审的理由（会留在历史里）'),
    h('input', {
      id: 'own-reason',
      type: 'text',
      required: true,
      maxLength: 500,
      value: reason,
      onChange: (event: { target: { value: string } }) => setReason(event.target.value),
    }),
    h('button', { type: 'submit' }, '写明理由，审过'),
    problem && h('p', { role: 'alert' }, problem),
  );
}

/** A day and an hour, where the portal is, at which the page goes live by itself. */
function ScheduleForm(props: Props) {
  const [at, setAt] = useState('');
  const { problem, step } = useStep(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void step('pending_publish', { publishAt: new Date(getMoment(at, props.timeZone)).toISOString() });
  };
  return h(
    'form',
    { onSubmit: submit },
    h('label', { htmlFor: 'publish-at' }, '到时候自动发布'),
    h('input', {
      id: 'publish-at',
      type: 'datetime-local',
      'aria-describedby': 'publish-at-hint',
      required: true,
      value: at,
      onChange: (event: { target: { value: string } }) => setAt(event.target.value),
    }),
    h('button', { type: 'submit' }, '定时发布'),
    h(
      'p',
      { className: 'drawer-hint', id: 'publish-at-hint' },
      `按网站所在地的时间（${nameTimeZone(props.timeZone)}）算，和这台电脑设的时区无关。到时候编辑台要开着；没开，下次一打开就发布。定好后再改内容，要重新定时间。`,
    ),
    problem && h('p', { role: 'alert' }, problem),
  );
}

/** What a reviewer can do with a draft besides what the bar above the form offers. */
export function StepForms(props: Props) {
  const { collection, slug, status } = props.entry;
  const id = `${collection}/${slug ?? ''}`;
  const { 'take back': noReturn, approve: noApproval } = useRefusals(id);
  // What goes with others has no time of its own.
  const release = useTold(id)?.release;
  return h(
    'div',
    { className: 'step-forms' },
    status !== 'draft' && noReturn === undefined && h(ReturnForm, props),
    // What an administrator may not approve as it stands, they have written themselves.
    status === 'pending_review' &&
      !isAlone() &&
      isAdministrator() &&
      noApproval !== undefined &&
      h(OwnApprovalForm, props),
    status === 'pending_publish' && noApproval === undefined && release === undefined && h(ScheduleForm, props),
    status !== 'draft' && noReturn !== undefined && h('p', { className: 'drawer-hint' }, noReturn),
    status === 'pending_publish' &&
      noApproval !== undefined &&
      h('p', { className: 'drawer-hint' }, `不能定时发布：${noApproval}`),
  );
}
