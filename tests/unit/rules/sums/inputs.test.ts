import { expect, test } from 'vitest';
import { choice, count, date, money, readInputs, share } from '../../../../src/rules/sums/inputs.ts';

const inputs = {
  kind: choice('种类', { a: '甲', b: '乙' }),
  fee: money('钱', { most: 1_000_000, when: { input: 'kind', is: ['a'] } }),
  rate: share('利率', { isOptional: true }),
  days: count('几天', '天', 30, { isOptional: true, least: 2 }),
  day: date('日子'),
};
const sound = { kind: 'a', fee: '1', day: '2026-02-28' };

test.each([
  [{ fee: '1' }, { fee: 100 }],
  [{ fee: '０．０５元' }, { fee: 5 }],
  [{ fee: ' 1,234.50 元 ' }, { fee: 123_450 }],
  [{ fee: '0.5万' }, { fee: 500_000 }],
  [{ fee: '0.123456万元' }, { fee: 123_456 }],
  [{ fee: '12.3400' }, { fee: 1234 }],
  [{ fee: '00.1' }, { fee: 10 }],
  [{ rate: '3.45%' }, { rate: 34_500 }],
  [{ rate: '' }, { rate: 0 }],
  [{ days: '２天' }, { days: 2 }],
  [
    { kind: 'b', fee: 'nobody asked' },
    { kind: 'b', fee: 0 },
  ],
  [{ day: '2024-02-29' }, { day: '2024-02-29' }],
])('reads %j', (raw, values) => {
  expect(readInputs(inputs, { ...sound, ...raw })).toMatchObject({ values });
});

test.each([
  [{ kind: '' }, 'kind', '「种类」还没有选；请选一个：甲、乙。'],
  [{ kind: 'toString' }, 'kind', '「种类」填的是「toString」，没有这一项；请选：甲、乙。'],
  [{ fee: '' }, 'fee', '「钱」还没有填；请填一个数，单位是元。'],
  [{ fee: '-5' }, 'fee', '「钱」填的是「-5」，不是一个数；请填 0 到 10,000 之间的数，单位是元。'],
  [{ fee: '1e5' }, 'fee', '「钱」填的是「1e5」，不是一个数；请填 0 到 10,000 之间的数，单位是元。'],
  [{ fee: '.5' }, 'fee', '「钱」填的是「.5」，不是一个数；请填 0 到 10,000 之间的数，单位是元。'],
  [{ fee: '1.001' }, 'fee', '「钱」填的是「1.001」，小数太长；最多填 2 位小数。'],
  [{ fee: '2万' }, 'fee', '「钱」填的是「2万」，太大了；请填 0 到 10,000 之间的数，单位是元。'],
  [
    { fee: '9'.repeat(24) },
    'fee',
    `「钱」填的是「${'9'.repeat(24)}」，不是一个数；请填 0 到 10,000 之间的数，单位是元。`,
  ],
  [{ days: '1' }, 'days', '「几天」填的是「1」，太小了；请填 2 到 30 之间的数，单位是天。'],
  [{ days: '2.5' }, 'days', '「几天」填的是「2.5」，小数太长；请填整数。'],
  [{ day: '' }, 'day', '「日子」还没有填；请填年、月、日。'],
  [{ day: '2026-02-29' }, 'day', '「日子」填的是「2026-02-29」，不是一个日子；请填真有的年、月、日，比如 2026-03-31。'],
  [{ day: '3月1日' }, 'day', '「日子」填的是「3月1日」，不是一个日子；请填真有的年、月、日，比如 2026-03-31。'],
  [{ day: '1900-01-01' }, 'day', '「日子」填的是「1900-01-01」，离现在太远；请填 1949 到 2099 年之间的日子。'],
])('refuses %j with its question, the answer and the repair', (raw, input, message) => {
  expect(readInputs(inputs, { ...sound, ...raw })).toEqual({ input, message });
});
