import { expect, test } from 'vitest';
import { groupQuestions } from '../../../../src/rules/slips/group-questions.ts';

const explainers = [
  {
    id: 'rent-deposit',
    title: '房东不退押金怎么办？',
    asks: ['退租了不退押金', '房东扣押金'],
    texts: ['退租时房东不退押金，先看合同怎么写，再要求退还，房东说的损坏要有证据。'],
  },
  {
    id: 'upstairs-leak',
    title: '楼上漏水怎么办？',
    asks: ['天花板漏水', '楼上不肯修'],
    texts: ['楼上漏水，天花板一直滴水，先拍照，再找楼上和物业查明漏点，由漏水的一家修理并赔偿。'],
  },
];
const group = (...texts: string[]) =>
  groupQuestions(
    texts.map((text) => ({ text })),
    explainers,
  ).map(({ questions, near, isAnswer }) => ({
    questions: questions.map(({ text }) => text),
    ...(isAnswer && near && { id: near.id, ask: near.ask }),
  }));

test('questions that one explainer nearly answers stand together, with the ask that is nearest', () => {
  expect(group('退租了房东扣押金不给', '房东不退押金', '天花板一直漏水')).toEqual([
    { questions: ['退租了房东扣押金不给', '房东不退押金'], id: 'rent-deposit', ask: '房东扣押金' },
    { questions: ['天花板一直漏水'], id: 'upstairs-leak', ask: '天花板漏水' },
  ]);
});

test('questions that none answers stand together by what they share, most asked first', () => {
  expect(group('火车晚点怎么赔', '怎么注册商标', '别人抢注商标怎么办，怎么注册商标')).toEqual([
    { questions: ['怎么注册商标', '别人抢注商标怎么办，怎么注册商标'] },
    { questions: ['火车晚点怎么赔'] },
  ]);
});

test('nothing is lost: without explainers, and of questions without words', () => {
  const questions = [{ text: '火车晚点' }, { text: '？' }, { text: '火车晚点' }, { text: '' }];
  const groups = groupQuestions(questions, []);
  expect(groups.flatMap((one) => one.questions)).toHaveLength(questions.length);
  expect(groups.every(({ near, isAnswer }) => near === undefined && !isAnswer)).toBe(true);
});
