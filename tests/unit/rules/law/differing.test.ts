import { expect, test } from 'vitest';
import { getWorkingDays } from '../../../../src/rules/law/article-lengths.ts';
import { findDifference } from '../../../../src/rules/law/differing.ts';

test.each([
  ['a length', '收到通知十五日内登记', '收到通知之日起二十日内登记', true],
  ['an age', '不满十四岁的孩子要看着', '不满十六周岁的孩子要看着', true],
  ['a multiple', '退钱，再赔价款三倍', '退钱，再赔价款的十倍', true],
  ['a share', '三分之二的业主同意', '业主四分之三以上同意', true],
  ['a sum', '每件交五十元', '每件交一百元', true],
  ['the same length in other words', '收到通知一年内登记', '收到通知12个月内登记', false],
  ['the same age in other words', '不满十四岁的孩子要看着', '不满14周岁的孩子要看着', false],
  ['one more number', '收到通知十五日内登记', '收到通知十五日内登记，二十日内交费', false],
  ['numbers of two kinds', '收到通知十五日内登记', '登记每件五十元', false],
  ['two things', '收到通知十五日内登记', '不服认定三十日内申请复核', false],
  ['a worked sum', '每件交五十元', '例如每件交一百元', false],
])('%s differs or not', (_, one, other, differs) => {
  expect(findDifference(one, other, '') !== undefined).toBe(differs);
});

test('two numbers that both stand in the article are two cases of it', () => {
  const law = '不服判决的十五日内上诉，不服裁定的十日内上诉';
  expect(findDifference('不服判决十五日内上诉', '不服裁定十日内上诉', law)).toBeUndefined();
});

test.each([
  ['本规定中规定的“二日”、“三日”、“五日”是指工作日，不包括法定节假日。', [2, 3, 5]],
  ['这部法里的七日、十日都是工作日', [7, 10]],
  ['二十日内决定，十日内送达。\n本法规定的行政机关实施行政许可的期限以工作日计算，不含法定节假日。', [20, 10]],
  ['应当在十个工作日内答复', []],
  ['三日内答复；遇节假日的，顺延到工作日', []],
])('%s makes %j working days', (text, days) => {
  expect([...getWorkingDays(text)]).toEqual(days);
});
