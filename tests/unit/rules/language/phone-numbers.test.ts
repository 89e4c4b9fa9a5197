import { expect, test } from 'vitest';
import { findNumbers, getCallClass, splitNumbers, toTel } from '../../../../src/rules/language/phone-numbers.ts';

const numbers = ['110', '120', '122', '12345', '12348', '96110'];
const find = (text: string) => findNumbers(text, numbers).map(({ number }) => number);

test.each([
  ['马上打110，受伤打120。', ['110', '120']],
  ['打110或120', ['110', '120']],
  ['报警（110）并留证', ['110']],
  ['12345、12348', ['12345', '12348']],
  ['**110**', ['110']],
  ['电话：12348', ['12348']],
  ['打120时说清地址', ['120']],
  ['打110人多的地方等着', ['110']],
  ['96110', ['96110']],
])('%s names %j', (text, found) => {
  expect(find(text)).toEqual(found);
});

test.each([
  '第110条',
  '110元',
  '120平方米',
  '120余人',
  '120万元',
  '房价120 000元',
  '1,120元',
  '1200元',
  '0512-12345',
  '12345-6',
  '13812345678',
  '(2023)110号',
  '约120',
  'A110',
  '120％',
  '退120＋40元',
  '11.120',
  '12:110',
  'https://a.cn/110/',
])('%s names none', (text) => {
  expect(find(text)).toEqual([]);
});

test('a text is cut at its numbers and loses nothing', () => {
  const parts = splitNumbers('先打110，再打12348。', numbers);
  expect(parts).toEqual([
    { words: '先打' },
    { number: '110' },
    { words: '，再打' },
    { number: '12348' },
    { words: '。' },
  ]);
  expect(splitNumbers('110', numbers)).toEqual([{ number: '110' }]);
  expect(splitNumbers('', numbers)).toEqual([]);
});

test('nothing is a number where there is no list', () => {
  expect(findNumbers('打110', [])).toEqual([]);
  expect(findNumbers('打400-110，打.*', ['.*', '12'])).toEqual([]);
});

test.each([
  ['110', 'call call-alone'],
  ['「12345」、110', 'call call-alone'],
  ['打110', 'call'],
])('the links of %s have the classes %s', (text, classes) => {
  expect(getCallClass(splitNumbers(text, numbers))).toBe(classes);
});

test.each([
  ['12348', 'tel:12348'],
  ['0539-1234567', 'tel:05391234567'],
  ['（0539）123 4567', 'tel:05391234567'],
  ['０５３９－１２３４５６７', 'tel:05391234567'],
  ['+86 539 1234567', 'tel:+865391234567'],
  ['12348 转 1', 'tel:12348,1'],
  ['0539-1234567 分机 802', 'tel:05391234567,802'],
  ['电话：0539-1234567（白天）', 'tel:05391234567'],
  ['0539-1234567、0539-7654321', 'tel:05391234567'],
  ['0539-1234567 / 7654321', 'tel:05391234567'],
  ['5+120', 'tel:120'],
])('「%s」 is called as %s', (text, address) => {
  expect(toTel(text)).toBe(address);
});

test.each(['打村委会', '', '12', '0539-1234567 0539-7654321', '1234567890123456'])('「%s」 is not called', (text) => {
  expect(toTel(text)).toBeUndefined();
});
