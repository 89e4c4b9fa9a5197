import { expect, test } from 'vitest';
import { findQuantities, getAmount } from '../../../../src/rules/law/said-quantities.ts';

test.each([
  ['罚五百元', ['500 元 五百元']],
  ['五百元以上一千元以下', ['500 元 五百元', '1000 元 一千元']],
  ['一万五千元', ['15000 元 一万五千元']],
  ['一百二十万元', ['1200000 元 一百二十万元']],
  ['10,000元和1.5万元', ['10000 元 10,000元', '15000 元 1.5万元']],
  ['一千到五千元', ['1000 元 一千', '5000 元 五千元']],
  ['三至五万元', ['30000 元 三', '50000 元 五万元']],
  ['五百到一万元', ['500 元 五百', '10000 元 一万元']],
  ['5万～30万元', ['50000 元 5万', '300000 元 30万元']],
  ['退一赔三，再赔两倍', ['2 倍 两倍']],
  ['百分之二十、20%、五分之一、1/5', ['20 % 百分之二十', '20 % 20%', '20 % 五分之一', '20 % 1/5']],
  ['3‰、千分之三', ['0.3 % 3‰', '0.3 % 千分之三']],
  ['百分之一点五和万分之五', ['1.5 % 百分之一点五', '0.05 % 万分之五']],
  ['不满十四周岁', ['14 岁 十四周岁']],
  ['１０００元', ['1000 元 １０００元']],
  ['一元旦、第五百元、余元、2026/5/1', []],
  ['三个月内退三千元', ['3 month 三个月', '3000 元 三千元']],
])('%s counts %j', (text, found) => {
  expect(
    findQuantities(text).map(({ amount, unit, start, end }) => `${amount} ${unit} ${text.slice(start, end)}`),
  ).toEqual(found);
});

test('a year is twelve months, a yuan is no year', () => {
  expect(getAmount({ amount: 1, unit: 'year' })).toBe(getAmount({ amount: 12, unit: 'month' }));
  expect(getAmount({ amount: 1, unit: 'year' })).not.toBe(getAmount({ amount: 1, unit: '元' }));
});
