import { expect, test } from 'vitest';
import { getJoined, joinQuestions } from '../../../../src/rules/pathways/joined-questions.ts';

/** A question with an answer to each of `targets`. */
const ask = (id: string, ...targets: string[]) => ({
  id,
  text: id,
  renamedFrom: [],
  options: targets.map((to) => ({ label: `${id}-${to}`, to, danger: to === 'police' })),
});

const join = (...questions: ReturnType<typeof ask>[]) => getJoined({ questions, outcomes: [] }, questions[0]!);

test.each([
  ['the only question that answers lead to', [ask('a', 'police', 'b'), ask('b', 'x', 'y')], 'b'],
  ['also by several answers', [ask('a', 'b', 'x', 'b'), ask('b', 'y')], 'b'],
  ['not one of two', [ask('a', 'police', 'b', 'c'), ask('b', 'x'), ask('c', 'x')], undefined],
  ['not the only way on: then there is nothing to read past', [ask('a', 'b', 'b'), ask('b', 'x')], undefined],
  ['not the question itself', [ask('a', 'a', 'x')], undefined],
  ['nothing where all answers lead to outcomes', [ask('a', 'x', 'y')], undefined],
  ['up to twelve answers in all', [ask('a', ...'1234567'.split(''), 'b'), ask('b', 'v', 'w', 'x', 'y', 'z')], 'b'],
  [
    'not more than a phone shows in three screens',
    [ask('a', ...'12345678'.split(''), 'b'), ask('b', 'v', 'w', 'x', 'y', 'z')],
    undefined,
  ],
])('a page shows below its question %s', (_, questions, expected) => {
  expect(join(...questions)?.question.id).toBe(expected);
});

test('names the answers after which one reads on', () => {
  expect(join(ask('a', 'b', 'x', 'b'), ask('b', 'y'))?.labels).toEqual(['a-b', 'a-b']);
});

test('a page is answered by the answers of both its questions, and holds no third', () => {
  const questions = [ask('a', 'police', 'b'), ask('b', 'c', 'x'), ask('c', 'y', 'z')];
  const joined = joinQuestions({ questions, outcomes: [] }).questions;
  expect(joined.map(({ options }) => options.map(({ to }) => to))).toEqual([
    ['police', 'c', 'x'],
    ['x', 'y', 'z'],
    ['y', 'z'],
  ]);
});
