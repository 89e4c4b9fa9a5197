import { expect, test } from 'vitest';
import { foldLawName, getStatuteReference } from '../../../../src/rules/search/statute-reference.ts';

test.each([
  ['民法典1254条', '民法典', '1254'],
  ['民法典第1254条', '民法典', '1254'],
  ['民法典第一千二百五十四条', '民法典', '1254'],
  ['民法典 第一千二百五十四条', '民法典', '1254'],
  ['《中华人民共和国民法典》第１２５４条', '民法典', '1254'],
  ['民法典一二五四', undefined, undefined],
  ['民法典1254', '民法典', '1254'],
  ['民法典 五十四', '民法典', '54'],
  ['劳动法39条', '劳动法', '39'],
  ['刑法第二百五十三条之一', '刑法', '253-1'],
  ['最高人民法院关于适用民法典婚姻家庭编的解释(一)第六条', '最高人民法院关于适用民法典婚姻家庭编的解释(一)', '6'],
  ['1254条', '', '1254'],
  ['第零条', '', '0'],
  ['打12348', undefined, undefined],
  ['一条狗咬了我', '', '1'],
  ['', undefined, undefined],
])('%j names %s, article %s', (text, law, article) => {
  const reference = getStatuteReference(text);
  expect([reference?.law, reference?.article]).toEqual([law, article]);
});

test('what stands behind the article is told apart, so that a title must end with it', () => {
  expect(getStatuteReference('民法典第一千二百五十四条怎么理解')?.rest).toBe('怎么理解');
});

test('a law is compared without brackets and without the republic', () => {
  expect(foldLawName('《中华人民共和国 民法典》')).toBe('民法典');
});
