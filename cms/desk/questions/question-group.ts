import { createElement as h } from 'react';
import type { QuestionGroup } from '../../../src/rules/slips/group-questions.ts';
import type { Question } from '../../server/questions.ts';
import { openNew } from '../entry/open-entry.ts';

interface Props {
  group: QuestionGroup<Question>;
  close: () => void;
  drop: (ids: string[]) => void;
}

const list = '#/collections/explainers';

/** Questions about one matter, with the explainer to add an ask to, or to look at before one is written. */
export function QuestionGroupItem({ group: { questions, near, isAnswer }, close, drop }: Props) {
  const [first] = questions;
  return h(
    'li',
    null,
    h(
      'div',
      null,
      h('h2', null, isAnswer && near ? near.title : '还没有讲这件事的解读'),
      h(
        'ul',
        null,
        questions.map(({ id, text }) => h('li', { key: id }, text)),
      ),
      near &&
        h(
          'p',
          null,
          isAnswer ? `这一篇最近的问法：「${near.ask}」` : `动笔以前先看看这一篇是不是已经讲了：「${near.title}」`,
        ),
    ),
    h(
      'span',
      { className: 'sheet-actions' },
      near && h('a', { href: `${list}/entries/${near.id}`, onClick: close }, isAnswer ? '补一问' : '看这一篇'),
      !isAnswer &&
        first &&
        h(
          'button',
          {
            type: 'button',
            onClick: () => {
              close();
              openNew('explainers', { title: first.text });
            },
          },
          '写一篇',
        ),
      h('button', { type: 'button', onClick: () => drop(questions.map(({ id }) => id)) }, '处理过了，划掉'),
    ),
  );
}
