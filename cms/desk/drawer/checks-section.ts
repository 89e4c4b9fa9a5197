import { createElement as h, type FormEvent, useId, useState, useSyncExternalStore } from 'react';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { canAllow, writeAllowance } from '../checkup/allowance.ts';
import { getFieldText, getFormPath } from '../checkup/field-words.ts';
import { countFindings, groupFindings } from '../checkup/groups.ts';
import { jumpTo } from '../checkup/jump.ts';
import { applyRepair, followRepairs, getRepairs, isIn, undoRepair } from '../checkup/repairs.ts';
import { getTogether } from '../checkup/together.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import type { SectionProps } from './section.ts';

/** More than this nobody takes back one by one. */
const mostRepairs = 5;

/** How many places a repair is for, where it is more than one. */
const countPlaces = (places: number): string => (places > 1 ? `（${places} 处）` : '');

/** What has been repaired here, with the way back. */
function Repairs({ entry }: { entry: OpenEntry }) {
  const repairs = useSyncExternalStore(followRepairs, getRepairs)
    .filter((repair) => isIn(entry, repair))
    .slice(0, mostRepairs);
  const [problem, setProblem] = useState<string>();
  if (repairs.length === 0) return null;
  return h(
    'div',
    { className: 'repairs' },
    h('h3', null, '刚才改的'),
    h(
      'ul',
      null,
      repairs.map((repair, index) => {
        const { places } = repair;
        return h(
          'li',
          { key: repairs.length - index },
          h(
            'p',
            null,
            h('del', null, places.at(-1)?.before),
            ' ',
            h('ins', null, places.at(-1)?.after),
            countPlaces(places.length),
          ),
          h(
            'button',
            {
              type: 'button',
              onClick: () =>
                setProblem(undoRepair(entry, repair) ? undefined : '这里后来又改过，撤销不了；请在格子里自己改回来。'),
            },
            '撤销',
          ),
        );
      }),
    ),
    problem && h('p', { role: 'alert' }, problem),
  );
}

/** The form in which an editor says why something may stay. */
function ReasonForm({ entry, finding }: { entry: OpenEntry; finding: Finding }) {
  const [reason, setReason] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') writeAllowance(entry, finding, reason);
  };
  const [what, hint] = finding.place
    ? ['可以这样写，写明理由', '这几个字']
    : ['可以不改，写明理由', '这一篇里的同一类提醒'];
  return h(
    'details',
    null,
    h('summary', null, what),
    h(
      'form',
      { onSubmit: submit },
      h('label', { htmlFor: id }, '理由'),
      h('input', {
        id,
        type: 'text',
        required: true,
        maxLength: 200,
        value: reason,
        onChange: (event: { target: { value: string } }) => setReason(event.target.value),
      }),
      h('p', { className: 'drawer-hint' }, `理由记在「特别允许」里，随文件保存；${hint}不再提醒。`),
      h('button', { type: 'submit' }, '记下理由'),
    ),
  );
}

const severityWords = { error: '错误', warning: '提醒' } as const satisfies Record<Finding['severity'], string>;

/** More would not fit on a button. */
const longestOnButton = 20;

/** What a click does, where it can be said in a few words; what cannot be seen is left out by it. */
const describeRepair = (replacement: string, places: number): string =>
  replacement.trim() === '' || replacement.length > longestOnButton
    ? `改好这${places > 1 ? `${places} ` : '一'}处`
    : `改成「${replacement}」${countPlaces(places)}`;

/** One finding: a click goes to the place, another mends it. */
function FindingItem({
  entry,
  finding,
  findings,
  close,
}: Omit<SectionProps, 'checkup' | 'talk'> & { finding: Finding; findings: readonly Finding[] }) {
  const { field, place, severity, message, fix, replacement } = finding;
  const isRepairable =
    place && replacement !== undefined && getFieldText(entry, getFormPath(entry, field)) !== undefined;
  const together = getTogether(finding, findings);
  const jump = () => {
    // On a phone the drawer covers the form.
    if (matchMedia('(max-width: 800px)').matches) close();
    void jumpTo(entry, finding);
  };
  return h(
    'li',
    { className: 'finding', 'data-severity': severity },
    h('p', null, h('b', null, severityWords[severity]), ' ', message),
    h('p', { className: 'drawer-hint' }, fix),
    h(
      'p',
      { className: 'drawer-actions' },
      field !== '' && h('button', { type: 'button', onClick: jump }, '去看这一处'),
      isRepairable &&
        h(
          'button',
          { type: 'button', className: 'primary', onClick: () => applyRepair(entry, together) },
          describeRepair(replacement, together.length),
        ),
    ),
    canAllow(entry, finding) && h(ReasonForm, { entry, finding }),
  );
}

const keyOf = ({ field, rule, place, message }: Finding) => `${field} ${rule} ${place?.start ?? ''} ${message}`;

/** Everything that the build would say of this entry, while it is being written. */
export function ChecksSection({ entry, checkup, close }: SectionProps) {
  if (!checkup) return h('p', { role: 'status' }, '正在检查…');
  const { findings, problem } = checkup;
  if (problem) return h('p', { role: 'alert' }, problem);
  return h(
    'div',
    { className: 'checks' },
    h(
      'p',
      { role: 'status' },
      findings.length > 0
        ? `${countFindings(findings)}。错误改好才能送审；提醒可以改，也可以写明理由。`
        : '没有发现问题。',
    ),
    h(Repairs, { entry }),
    groupFindings(entry.collection, findings).map((group) =>
      h(
        'section',
        { key: group.field, 'aria-label': group.label },
        h('h3', null, group.label),
        h(
          'ol',
          null,
          group.findings.map((finding) => h(FindingItem, { key: keyOf(finding), entry, finding, findings, close })),
        ),
      ),
    ),
  );
}
