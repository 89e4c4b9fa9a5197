import { expect, test } from 'vitest';
import { findDifference, takeApart } from '../../../../src/rules/law/differing.ts';

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
  ['an office', '登记风筝去派出所办', '登记风筝去不动产登记中心办', true],
  ['one office by two names', '登记风筝去派出所办', '登记风筝向公安机关办', false],
  ['an office that somebody is not sent to', '登记风筝去派出所办', '登记风筝不归法院管', false],
  ['a worked sum', '每件交五十元', '例如每件交一百元', false],
])('%s differs or not', (_, one, other, differs) => {
  expect(findDifference(takeApart(one), takeApart(other), '') !== undefined).toBe(differs);
});

test('two offices that the article both names are two cases of it', () => {
  const law = '向公安机关或者人民法院登记';
  expect(findDifference(takeApart('登记风筝去派出所办'), takeApart('登记风筝去法院办'), law)).toBeUndefined();
  expect(findDifference(takeApart('登记风筝去派出所办'), takeApart('登记风筝去法院办'), '')).toMatchObject({
    kind: 'office',
  });
});

test('two numbers that both stand in the article are two cases of it', () => {
  const law = '不服判决的十五日内上诉，不服裁定的十日内上诉';
  expect(findDifference(takeApart('不服判决十五日内上诉'), takeApart('不服裁定十日内上诉'), law)).toBeUndefined();
});
