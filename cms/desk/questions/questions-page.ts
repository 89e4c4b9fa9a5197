import { createElement as h, Fragment, type SyntheticEvent, useEffect, useState } from 'react';
import { type Explainer, groupQuestions } from '../../../src/rules/slips/group-questions.ts';
import type { Question } from '../../server/questions.ts';
import { ask, useAttempt } from '../backend/ask.ts';
import { loadExplainers } from './explainers.ts';
import { QuestionGroupItem } from './question-group.ts';

/** What has become of pasted slips. */
const toSaying = ({ added, dangers }: { added: number; dangers: number }): string =>
  [
    added > 0 ? `存下 ${added} 条，认得出的电话、证件号、姓名已经遮住。` : '没有新的问题。',
    dangers > 0 &&
      `有 ${dangers} 条说的是正在发生的危险，编辑台不存。知道是谁的，请马上联系本人，或者拨打 110；原来的纸条请收好，不要转发。`,
  ]
    .filter(Boolean)
    .join('');

/** Pasted slips by what would answer them: a list to write from. */
export function QuestionsPage({ close }: { close: () => void }) {
  const [questions, setQuestions] = useState<Question[]>();
  const [explainers, setExplainers] = useState<Explainer[]>();
  const [pasted, setPasted] = useState('');
  const [saying, setSaying] = useState('');
  const { problem, attempt } = useAttempt();
  const load = async () => setQuestions(await ask<Question[]>('listQuestions'));
  useEffect(() => {
    void attempt(async () => {
      await load();
      setExplainers(await loadExplainers());
    });
  }, []);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    void attempt(async () => {
      setSaying(toSaying(await ask('addQuestions', { text: pasted })));
      setPasted('');
      await load();
    });
  };
  const drop = (ids: string[]) =>
    void attempt(async () => {
      await ask('dropQuestions', { ids });
      setSaying(`划掉了 ${ids.length} 条。`);
      await load();
    });
  const groups = questions && explainers ? groupQuestions(questions, explainers) : undefined;
  return h(
    Fragment,
    null,
    h(
      'form',
      { onSubmit: add },
      h('label', { htmlFor: 'questions-pasted' }, '把收到的问题单粘贴在这里，一行一个问题'),
      h('textarea', {
        id: 'questions-pasted',
        rows: 4,
        maxLength: 20_000,
        required: true,
        value: pasted,
        onChange: ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => setPasted(currentTarget.value),
      }),
      h('button', { type: 'submit' }, '存下'),
    ),
    problem && h('p', { role: 'alert' }, problem),
    h('p', { role: 'status' }, saying),
    groups?.length === 0 && h('p', null, '还没有问题。读者搜不到答案的时候，可以在搜索页写一张问题单交给您。'),
    h(
      'ol',
      null,
      (groups ?? []).map((group) => h(QuestionGroupItem, { key: group.questions[0]?.id, group, close, drop })),
    ),
  );
}
