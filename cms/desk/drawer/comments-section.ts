import { createElement as h, type FormEvent, Fragment, useState } from 'react';
import type { Comment } from '../../server/review/comments.ts';
import { jumpToPlace } from '../checkup/jump.ts';
import { loadTimeZone } from '../checkup/checkup.ts';
import { findPassage } from '../comments/anchor.ts';
import { forgetSelection, useSelected } from '../comments/selection.ts';
import type { Talk } from '../comments/talk.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { loadPart } from '../entry/load-part.ts';
import { formatMoment } from '../entry/moment.ts';
import type { SectionProps } from './section.ts';
import { useLoaded } from '../backend/ask.ts';

/** So much of a long quotation is shown. */
const shown = 60;

const quoteOf = ({ quote }: Pick<Comment, 'quote'>): string =>
  quote === '' ? '整篇' : `「${quote.length > shown ? `${quote.slice(0, shown)}…` : quote}」`;

interface ItemProps {
  entry: OpenEntry;
  comment: Comment;
  timeZone: string;
  resolve: (isResolved: boolean) => void;
  close: () => void;
}

/** One comment: of which words, where they stand now, and whether they have been dealt with. */
function CommentItem({ entry, comment, timeZone, resolve, close }: ItemProps) {
  const { quote, words, by, at, resolved } = comment;
  const found = quote === '' ? undefined : findPassage(entry, comment);
  const about = quoteOf(comment);
  const jump = () => {
    // On a phone the drawer covers the form.
    if (matchMedia('(max-width: 800px)').matches) close();
    if (found) void jumpToPlace(found);
  };
  return h(
    'li',
    null,
    h(
      'p',
      null,
      h('b', null, about),
      quote !== '' && !found && h('small', null, ' 原文已改'),
      h('time', null, `${by}　${formatMoment(at, timeZone)}`),
    ),
    h('blockquote', null, words),
    h(
      'p',
      { className: 'drawer-actions' },
      found && h('button', { type: 'button', 'aria-label': `去看这一处：${about}`, onClick: jump }, '去看这一处'),
      h(
        'button',
        {
          type: 'button',
          'aria-label': `${resolved ? '还没有改好' : '改好了'}：${words.slice(0, shown)}`,
          onClick: () => resolve(!resolved),
        },
        resolved ? '还没有改好' : '改好了',
      ),
      resolved && h('small', null, `${resolved.by}在 ${formatMoment(resolved.at, timeZone)} 说改好了`),
    ),
  );
}

/** Says something of the words that are selected in the form, or of the whole entry. */
function CommentForm({ attempt, talk }: { attempt: (task: () => Promise<void>) => void; talk: Talk }) {
  const selected = useSelected();
  const [words, setWords] = useState('');
  const place = selected ?? { field: '', quote: '', before: '', after: '', start: 0 };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt(async () => {
      await talk.change('addComment', { place, words });
      setWords('');
      forgetSelection();
    });
  };
  return h(
    'form',
    { onSubmit: submit },
    h('p', { role: 'status' }, '对', h('b', null, quoteOf(place)), '提意见'),
    !selected && h('p', { className: 'drawer-hint' }, '先在表单里选中几个字，就是对那几个字提意见。'),
    h('label', { htmlFor: 'comment-words' }, '意见'),
    h('textarea', {
      id: 'comment-words',
      rows: 3,
      required: true,
      maxLength: 2000,
      value: words,
      onChange: (event: { target: { value: string } }) => setWords(event.target.value),
    }),
    h('button', { type: 'submit' }, '提意见'),
  );
}

/** What was said of passages of the draft, with the way to each, dealt with one by one. */
export function CommentsSection({ entry, talk, close }: SectionProps) {
  const [problem, setProblem] = useState<string>();
  const { value: timeZone, problem: noZone } = useLoaded(() => loadPart('网站的时区', loadTimeZone), []);
  const attempt = (task: () => Promise<void>) => {
    setProblem(undefined);
    void task().catch((error: unknown) => setProblem(String(error)));
  };
  const { comments } = talk;
  if (noZone) return h('p', { role: 'alert' }, noZone);
  if (!comments || timeZone === undefined) return h('p', { role: 'status' }, '正在读取…');
  const draw = (comment: Comment) =>
    h(CommentItem, {
      key: comment.id,
      entry,
      comment,
      timeZone,
      close,
      resolve: (isResolved) => attempt(() => talk.change('resolveComment', { id: comment.id, isResolved })),
    });
  const open = comments.filter(({ resolved }) => !resolved);
  const resolved = comments.filter((comment) => comment.resolved);
  return h(
    Fragment,
    null,
    h(CommentForm, { attempt, talk }),
    problem && h('p', { role: 'alert' }, problem),
    open.length === 0 && h('p', { role: 'status' }, '没有等着改的意见。'),
    h('ul', null, open.map(draw)),
    resolved.length > 0 &&
      h('details', null, h('summary', null, `改好的 ${resolved.length} 条`), h('ul', null, resolved.map(draw))),
  );
}
