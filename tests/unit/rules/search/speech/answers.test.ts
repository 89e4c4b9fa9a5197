import { expect, test } from 'vitest';
import { makeIndex } from '../../../../../src/outputs/search/make-index.ts';
import { planQuery } from '../../../../../src/rules/search/plan.ts';
import { answerQuestions, planQuestions } from '../../../../../src/rules/search/speech/answers.ts';
import { makeUpRecord } from '../../../outputs/search/made-up-record.ts';

const records = [
  makeUpRecord('leave', '年假没休，能要钱吗？', '年假没休，公司要给三倍工资。'),
  makeUpRecord('overtime', '加班费怎么算？', '加班费按小时工资算。'),
  makeUpRecord('fish', '养鱼', '养鱼的事。'),
];
const { words, terms, commonCharacters } = makeIndex(records, { vocabulary: [], lawFactors: new Map() });
const lexicon = { words, commonCharacters: new Set(commonCharacters) };

const answer = (text: string) =>
  answerQuestions(
    planQuestions(text, planQuery(text, lexicon), lexicon),
    (term) => terms.get(term),
    records.length,
  ).map(({ questions, pages }) => [questions.join(), pages.map((page) => records[page]!.title)[0]]);

test('each question of a story finds its own page', () => {
  expect(answer('我在公司干了三年，上个月走了，公司什么也没给。年假没休能不能要钱？加班费怎么算？')).toEqual([
    ['年假没休能不能要钱', '年假没休，能要钱吗？'],
    ['加班费怎么算', '加班费怎么算？'],
  ]);
});

test('questions that one page answers are one', () => {
  expect(answer('我在公司干了三年，上个月走了，公司什么也没给。加班费怎么算？晚上加班费是多少倍？')).toEqual([]);
});

test('a page stands once, under the question that it answers best', () => {
  const text = '我在公司干了三年，公司什么也没给。年假没休能不能要钱？加班费怎么算？';
  const pages = answerQuestions(
    planQuestions(text, planQuery(text, lexicon), lexicon),
    (term) => terms.get(term),
    records.length,
  ).flatMap((one) => one.pages);
  expect(pages).toEqual([...new Set(pages)]);
});
