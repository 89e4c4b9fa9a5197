import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { getQuestionWords, learnLawFactors, learnVocabulary } from '../../../../src/rules/search/learn.ts';
import { formatVocabulary, parseLawFactors, parseVocabulary } from '../../../../src/rules/search/vocabulary.ts';

const documents = [
  { title: '甲法第一条', text: '试用期最长不得超过六个月。' },
  { title: '甲法第二条', text: '用人单位按月发工资。' },
  { title: '乙法第一条', text: '海船应当登记。' },
];
const questions = [
  { question: '试用期可以多长？', relevant: [0] },
  { question: '试用期被开除怎么办？', relevant: [0] },
  { question: '老板欠薪怎么办？', relevant: [1] },
];

test('a word that two questions share leads to what answered them', () => {
  const [row] = learnVocabulary(documents, questions).filter(({ word }) => word === '试用期' || word === '试用');
  expect(row?.articles).toEqual([['甲法', '1', 2 / 3]]);
});

test('a word of one question is not learned', () => {
  expect(learnVocabulary(documents, questions).map(({ word }) => word)).not.toContain('老板');
});

test('words of asking and words cut in the wrong place are none', () => {
  expect([...getQuestionWords('怎么办理呢')].some((word) => /怎么|呢/u.test(word))).toBe(false);
  expect([...getQuestionWords('合同对谁有效')]).not.toContain('合同对');
});

test('a law that answers often weighs more than one that never does', () => {
  const factors = learnLawFactors(documents, questions);
  expect(factors.get('甲法')).toBeGreaterThan(factors.get('乙法') as number);
});

test('the shipped tables are read as they are written, and are small enough to be read by people', async () => {
  const text = await readFile('src/rules/search/vocabulary.tsv', 'utf8');
  const rows = parseVocabulary(text);
  expect(rows.length).toBeLessThanOrEqual(1500);
  expect(rows.every(({ word, weight, articles }) => word.length >= 2 && weight > 0 && articles.length > 0)).toBe(true);
  expect(`${text.split('\n').slice(0, 2).join('\n')}\n${formatVocabulary(rows)}\n`).toBe(text);
  const factors = [...parseLawFactors(await readFile('src/rules/search/law-factors.tsv', 'utf8')).values()];
  expect(factors.every((factor) => factor > 0.4 && factor < 2)).toBe(true);
});
