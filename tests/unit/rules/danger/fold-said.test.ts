import { expect, test } from 'vitest';
import { foldSaid } from '../../../../src/rules/danger/fold-said.ts';

test.each([
  ['jiabao', '家暴'],
  ['家bao', '家暴'],
  ['jia暴', '家暴'],
  ['laogong da wo', '老公打我'],
  ['ta da wo', '他打我'],
  ['bei jia bao le', '被家暴了'],
  ['殺我', '杀我'],
  ['自·杀', '自杀'],
])('%s is read as %s', (written, read) => {
  expect(foldSaid(written)).toBe(read);
});

test('another spelling keeps what was written before it', () => {
  expect(foldSaid('我被家报了')).toBe('我被家报家暴了');
});

test('letters that are no pinyin of ours stay', () => {
  expect(foldSaid('wifi data 套餐')).toBe('wifidata套餐');
  expect(foldSaid('打印app')).toBe('打印app');
});
