import { createElement as h, useEffect, useMemo, useRef, useState } from 'react';
import { listProposals, toCase } from '../../../src/rules/import/acceptance.ts';
import { pickCase } from '../../../src/rules/import/find/cases.ts';
import type { RawReport } from '../../../src/rules/import/raw-report.ts';
import type { Known } from '../../../src/rules/import/report.ts';
import { deskEntryUrl } from '../../../src/urls.ts';
import { ChangeList } from './change-list.ts';
import { ProposalList } from './proposal-list.ts';
import type { Reading } from './reading.ts';
import { tellFailure } from '../entry/tell-failure.ts';
import { toggle } from './toggle.ts';

interface ReviewProps {
  reading: Reading;
  known: Known;
  /** Goes on with one of the cases of the page. */
  pick: (raw: RawReport) => void;
  make: (draft: { data: Record<string, unknown>; body: string }) => void;
}

/** What became of a report: its cleaned text with every change, the proposals with their sentences, and what is missing. */
export function Review({ reading, known, pick, make }: ReviewProps) {
  const { raw } = reading;
  const [undone, setUndone] = useState<ReadonlySet<number>>(new Set());
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const top = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone.
  useEffect(() => top.current?.focus(), []);
  const [shown, setShown] = useState({ report: reading.report, undone });
  const { report } = shown;
  // Of several in a row the last is shown; the marks in the list of changes do not wait for it.
  const last = useRef(undone);
  const mark = (next: ReadonlySet<number>) => {
    last.current = next;
    setUndone(next);
  };
  const takeBack = (next: ReadonlySet<number>) => {
    mark(next);
    reading.takeBack(next).then(
      (told) => last.current === next && setShown({ report: told, undone: next }),
      (error: unknown) => {
        mark(shown.undone);
        tellFailure(error);
      },
    );
  };
  const groups = useMemo(() => listProposals(raw, report), [raw, report]);
  const ids = groups.flatMap(({ proposals }) => proposals.filter(({ take }) => take).map(({ id }) => id));
  const methods = new Map(known.methods.map(({ id, name }) => [id, name]));
  const count = ids.filter((id) => accepted.has(id)).length;
  // Similar cases have a note of their own, with links.
  const warnings = report.warnings.filter((words) => !words.startsWith('可能和已有案例重复'));
  return h(
    'div',
    { className: 'import-review', ref: top, tabIndex: -1, role: 'group', 'aria-label': '读好的报道' },
    (report.similar.length > 0 || warnings.length > 0) &&
      h(
        'section',
        { className: 'import-note', 'aria-label': '请注意' },
        h('h2', null, '请注意'),
        h(
          'ul',
          null,
          report.similar.map(({ id, title, reason }) =>
            h(
              'li',
              { key: id },
              '已经有相近的一篇：',
              h('a', { href: deskEntryUrl('cases', id), target: '_blank', rel: 'noopener' }, title),
              `（${reason.replaceAll(/[a-z\d-]+/gu, (slug) => methods.get(slug) ?? slug)}；在新窗口打开）`,
            ),
          ),
          warnings.map((words) => h('li', { key: words }, words)),
        ),
      ),
    report.cases.length > 0 &&
      h(
        'section',
        { className: 'import-note', 'aria-label': '一页几个案例' },
        h('h2', null, `这一页讲了 ${report.cases.length} 个案例`),
        h('p', null, '一篇草稿只写一个。先选一个，建成草稿后再导入这一页，选下一个。'),
        h(
          'ul',
          null,
          report.cases.map(({ title, start }, index) =>
            h(
              'li',
              { key: start },
              h('button', { type: 'button', onClick: () => pick(pickCase(raw, report, index)) }, title),
            ),
          ),
        ),
      ),
    h(
      'section',
      { className: 'import-report' },
      h('h2', { id: 'import-report' }, `报道正文（${report.cleaned.length} 字）`),
      h(
        'div',
        { className: 'import-text', role: 'region', tabIndex: 0, 'aria-labelledby': 'import-report' },
        report.cleaned,
      ),
      h('h2', null, `清理了 ${report.changes.length} 处`),
      h(ChangeList, { raw: raw.text, changes: report.changes, undone, setUndone: takeBack }),
    ),
    h(
      'section',
      { className: 'import-proposals' },
      h('h2', null, '提出的内容'),
      h('p', null, '对照原句核对，对的打勾。没有打勾的，一项也不会进草稿。'),
      groups.map((group) =>
        h(ProposalList, {
          key: group.name,
          group,
          accepted,
          toggle: (id) => setAccepted(toggle(accepted, [id])),
          acceptAll: (all) => setAccepted(new Set([...accepted, ...all])),
        }),
      ),
      h('h2', null, '还缺什么'),
      h(
        'ul',
        null,
        report.missing.map(({ label, message }) =>
          h('li', { key: label + message }, h('b', null, label), `：${message}`),
        ),
      ),
    ),
    h(
      'footer',
      { className: 'import-foot' },
      h('p', { role: 'status' }, `采用了 ${count} 项，共 ${ids.length} 项`),
      h(
        'button',
        {
          type: 'button',
          className: 'import-main',
          disabled: shown.undone !== undone,
          onClick: () => make(toCase(report, groups, accepted)),
        },
        '建成草稿',
      ),
    ),
  );
}
