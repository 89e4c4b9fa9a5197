import { expect, test } from 'vitest';
import { getParagraphs, getPlainText } from '../../../src/markdown/index.ts';

test('gives the running text without markup, and the line on which it begins', () => {
  const source = '## 标题\n\n根据**合同**第`1`条\n和[法律](/a/)。  \n另起一行\n\n- 甲\n- 乙\n\n> 丙';
  expect(getParagraphs(source)).toEqual([
    { text: '根据合同第1条和法律。\n另起一行', line: 2 },
    { text: '甲', line: 6 },
    { text: '乙', line: 7 },
    { text: '丙', line: 9 },
  ]);
});

test('gives the cells of a table the line of their row', () => {
  expect(getParagraphs('表\n\n| 甲 |\n|---|\n| 乙 |')).toEqual([
    { text: '表', line: 0 },
    { text: '甲', line: 2 },
    { text: '乙', line: 4 },
  ]);
});

test('gives all words of a body, its headings, lists, cells and code among them, a line each', () => {
  const source = '## 标题\n\n根据**合同**和[法律](/a/)。\n\n- 甲\n\n| 乙 |\n|---|\n| 丙 |\n\n```\n丁\n```';
  expect(getPlainText(source).split('\n').filter(Boolean)).toEqual([
    '标题',
    '根据合同和法律。',
    '甲',
    '乙',
    '丙',
    '丁',
  ]);
});

test('an empty body has no words', () => {
  expect(getPlainText('')).toBe('');
});
