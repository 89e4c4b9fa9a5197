import { expect, test } from 'vitest';
import { fillForm, getBlankPaper, toPaperText } from '../../../../src/rules/forms/fill.ts';
import type { Answers } from '../../../../src/rules/forms/form.ts';
import { form } from '../../../../src/schemas/form.ts';

const questions = form.shape.questions.parse([
  { id: '写信人', kind: 'person', label: '谁写？', parts: ['姓名', '出生日期', '身份证号', '电话'] },
  { id: '单位', kind: 'organisation', label: '哪个单位？', parts: ['名称', '信用代码'], optional: true },
  { id: '金额', kind: 'money', label: '多少钱？' },
  { id: '借日', kind: 'date', label: '哪天借？' },
  { id: '还日', kind: 'date', label: '哪天还？', notBefore: '借日', mayBeAhead: true },
  { id: '约定', kind: 'choice', label: '约定了吗？', options: ['约定了', '没有'] },
  { id: '利率', kind: 'text', label: '多少利率？', when: { question: '约定', is: ['约定了'] } },
  {
    id: '欠款',
    kind: 'rows',
    label: '哪几笔？',
    columns: [
      { id: '哪笔', label: '哪一笔', kind: 'text' },
      { id: '数额', label: '多少', kind: 'money' },
    ],
  },
  { id: '补充', kind: 'longText', label: '还有呢？', optional: true },
]);

const fill = (body: string, answers: Answers = {}) => fillForm({ questions, body }, answers, '2026-11-29');
const say = (body: string, answers: Answers = {}) => toPaperText(fill(body, answers));
const text = (words: string) => ({ text: words });
const unsure = { unsure: true } as const;

test.each<[what: string, body: string, answers: Answers, paper: string]>([
  ['money', '借{{金额}}', { 金额: text('1.2万') }, '借12,000元'],
  ['money in capitals', '{{金额的大写}}', { 金额: text('12000.5') }, '壹万贰仟元零伍角整'],
  ['a day', '{{借日}}', { 借日: text('2026-03-05') }, '2026年3月5日'],
  ['a part', '{{写信人的姓名}}', { 写信人: { parts: { 姓名: ' 甲 ' } } }, '甲'],
  ['a choice that nobody made', '{{约定}}', {}, '□约定了　□没有'],
  ['what is not known', '借{{金额}}', { 金额: unsure }, '借__________元'],
  ['what depends on an answer', '{{#如果 约定 是 没有}}无息{{/如果}}', { 约定: text('没有') }, '无息'],
  ['what depends on another', '一\n{{#如果 约定 是 没有}}无息{{/如果}}', { 约定: text('约定了') }, '一'],
  ['what depends on not', '{{#如果 约定 不是 没有}}有息{{/如果}}', { 约定: text('约定了') }, '有息'],
  ['a box where nobody knows', '1. 甲\n{{#如果 约定 是 没有}}\n1. 乙\n{{/如果}}', {}, '1. 甲\n2. □乙'],
  ['a line whose question is not put', '一\n利率{{利率}}', { 约定: text('没有') }, '一'],
  ['a line that is not needed', '一\n补充：{{补充}}', {}, '一'],
  ['a line that is not known', '一\n补充：{{补充}}', { 补充: unsure }, `一\n补充：${'_'.repeat(80)}`],
  ['a heading without anything below', '## 甲\n{{补充}}\n## 乙\n二', {}, '乙\n二'],
  ['an answer that looks like a sign', '{{利率}}', { 约定: text('约定了'), 利率: text('# {{金额}}') }, '# {{金额}}'],
  ['lines by hand', '> {{手写签名}}', {}, '__________'],
  [
    'rows with their sum',
    '{{#每行 欠款}}\n1. {{欠款的哪笔}}{{欠款的数额}}\n{{/每行}}\n共{{欠款的合计}}',
    { 欠款: { rows: [{ 哪笔: '甲', 数额: '0.1' }, {}, { 哪笔: '乙', 数额: '0.2' }] } },
    '1. 甲0.10元\n2. 乙0.20元\n共0.30元',
  ],
  [
    'rows of which one has no number',
    '共{{欠款的合计}}',
    { 欠款: { rows: [{ 数额: '1' }, { 哪笔: '乙' }] } },
    '共__________元',
  ],
])('writes %s', (_, body, answers, paper) => {
  expect(say(body, answers)).toBe(paper);
});

test('writes a person out, with lines for what is missing', () => {
  const parts = { 姓名: '甲', 出生日期: '1950-03-01', 电话: '12345' };
  expect(say('{{写信人}}', { 写信人: { parts } })).toBe(
    `甲，1950年3月1日出生，公民身份号码：${'_'.repeat(18)}，联系电话：12345`,
  );
});

test.each<[what: string, answers: Answers, message: RegExp]>([
  ['a number that is none', { 金额: text('很多') }, /「多少钱？」填的是「很多」，不是一个数/u],
  ['a day that is none', { 借日: text('2026-02-30') }, /不是一个日子/u],
  ['a day to come', { 借日: text('2026-11-30') }, /这一天还没有到/u],
  ['days out of order', { 借日: text('2026-03-05'), 还日: text('2026-03-04') }, /比前面填的「2026年3月5日」还早/u],
  [
    'an ID number with a slip',
    { 写信人: { parts: { 身份证号: '11010519491231002Y' } } },
    /「身份证号」.*有一位对不上/u,
  ],
  ['a code with a slip', { 单位: { parts: { 信用代码: '91350100M000100Y44' } } }, /有一位对不上/u],
  ['a telephone of words', { 写信人: { parts: { 电话: '不记得' } } }, /不像电话号码/u],
  [
    'a birthday that the ID number does not hold',
    { 写信人: { parts: { 出生日期: '1950-01-01', 身份证号: '11010519491231002x' } } },
    /身份证号里写的是1949年12月31日/u,
  ],
])('tells %s in one sentence', (_, answers, message) => {
  const { complaints } = fill('一', answers);
  expect(complaints.map((complaint) => complaint.message)).toEqual([expect.stringMatching(message)]);
});

test.each<Answers>([
  { 写信人: { parts: { 出生日期: '1949-12-31', 身份证号: '11010519491231002x' } } },
  { 单位: { parts: { 信用代码: '91350100M000100Y43' } } },
  { 借日: text('2026-11-29'), 还日: text('2026-11-29') },
  { 约定: text('没有') },
])('has nothing against %j', (answers) => {
  expect(fill('一', answers).complaints).toEqual([]);
});

test('leaves a line where an answer cannot be', () => {
  expect(say('{{借日}}', { 借日: text('2026-02-30') })).toBe('______年____月____日');
});

test('keeps a heading with what follows, and whom a paper is for with who signs it', () => {
  const { blocks } = fill('# 状\n## 理由\n一\n二\n此致\n某法院\n> 某甲\n> 某日');
  const isKept = blocks.map((block) => block.isKept ?? false);
  expect(isKept).toEqual([true, true, false, false, true, true, true, false]);
});

test('draws everything on the blank paper', () => {
  const body = '补充：{{补充}}\n利率{{利率}}\n{{#每行 欠款}}\n1. {{欠款的哪笔}}\n{{/每行}}';
  expect(toPaperText(getBlankPaper({ questions, body })).replace(/_+/gu, '_')).toBe('补充：_\n利率_\n1. _\n2. _');
});
