import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSpelled, fold, isSpelling, spellOut, toReadings } from '../../../../src/rules/search/pinyin.ts';
import { getReadingTable } from '../../../../src/rules/search/readings.ts';

const texts = ['楼上漏水泡坏了我家', '劳动仲裁', '重婚', '重大误解', '女职工', '西安', '先予执行', '出租'];
const readings = toReadings(getReadingTable(texts));

const found = (typed: string, text: string) => {
  const span = findSpelled(fold(typed), text, readings);
  return span && [...text].slice(span.start, span.end).join('');
};

test.each([
  ['lsls', '楼上漏水泡坏了我家', '楼上漏水'],
  ['loushangloushui', '楼上漏水泡坏了我家', '楼上漏水'],
  ['lou shang lou', '楼上漏水泡坏了我家', '楼上漏'],
  ['loush', '楼上漏水泡坏了我家', '楼上'],
  ['lshl', '楼上漏水泡坏了我家', '楼上漏'],
  ['loushui', '楼上漏水泡坏了我家', '漏水'],
  ['laodong zhongcai', '劳动仲裁', '劳动仲裁'],
  ["lao'dong'zhong'cai", '劳动仲裁', '劳动仲裁'],
  ['LaoDongZC', '劳动仲裁', '劳动仲裁'],
  ['ldzc', '劳动仲裁', '劳动仲裁'],
  ['laodong仲裁', '劳动仲裁', '劳动仲裁'],
  ['劳动zhongc', '劳动仲裁', '劳动仲裁'],
  ['chonghun', '重婚', '重婚'],
  ['nvzhigong', '女职工', '女职工'],
  ['xian', '西安', '西安'],
  ['xian', '先予执行', '先'],
  ['ＬＤＺＣ', '劳动仲裁', '劳动仲裁'],
])('%s finds its words in %s', (typed, text, words) => expect(found(typed, text)).toBe(words));

test.each([
  ['lszl', '楼上漏水泡坏了我家'],
  ['laodongzhongcaix', '劳动仲裁'],
  ['yuan', '劳动仲裁'],
  ['', '劳动仲裁'],
])('%s does not stand in %s', (typed, text) => expect(found(typed, text)).toBeUndefined());

test('a character is read as its word has it', () => {
  expect(readings.get('重')?.toSorted()).toEqual(['chong', 'zhong']);
  expect(readings.get('租')).toEqual(['zu']);
});

test('words are spelled out letter by letter, and what has no reading stays', () => {
  expect(spellOut('漏水 12,劳动', readings)).toBe('loushui12,laodong');
});

test('only letters and digits without characters are a spelling', () => {
  expect(['lssl', 'minfadian1254', 'laodongzhongcai'].every(isSpelling)).toBe(true);
  expect(['l', '1254', '漏水', 'lou水', '<script>', '!!!', ''].some(isSpelling)).toBe(false);
});

test('whatever is typed, a stretch that is found lies within the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const span = findSpelled(fold(typed), '楼上漏水泡坏了我家', readings);
      if (span) expect(0 <= span.start && span.start < span.end && span.end <= 9).toBe(true);
    }),
  );
});
