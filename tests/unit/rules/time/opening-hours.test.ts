import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMinutes, getOpenUntil, readOpeningHours } from '../../../../src/rules/time/opening-hours.ts';

const [sunday, monday, friday, saturday] = [0, 1, 5, 6];
const at = (hour: number, minute = 0) => hour * 60 + minute;
const openUntil = (text: string, weekday: number, minute: number) => {
  const until = getOpenUntil(readOpeningHours(text)!, weekday, minute);
  return until === undefined ? '关' : formatMinutes(until);
};

test.each([
  ['周一至周五 8:30–11:30，14:00–17:30', monday, at(9), '11:30'],
  ['周一至周五 8:30–11:30，14:00–17:30', monday, at(12), '关'],
  ['周一至周五 8:30–11:30，14:00–17:30', friday, at(17, 29), '17:30'],
  ['周一至周五 8:30–11:30，14:00–17:30', saturday, at(9), '关'],
  ['星期一到星期五上午8:30-12:00 下午2:00-5:30', friday, at(15), '17:30'],
  ['工作日9:00～17:00（法定节假日除外）', monday, at(9), '17:00'],
  ['工作日9:00～17:00', sunday, at(9), '关'],
  ['每天8点到18点', sunday, at(17), '18:00'],
  ['每天8点半至11点半', sunday, at(8, 29), '关'],
  ['周一、周三、周五 9:00—16:00', friday, at(9), '16:00'],
  ['周一、周三、周五 9:00—16:00', 2, at(9), '关'],
  ['每周三 14:00-16:00', 3, at(14), '16:00'],
  ['周六至周一 9:00-10:00', sunday, at(9), '10:00'],
  ['周末 9:00-10:00', saturday, at(9, 59), '10:00'],
  ['24小时', sunday, at(23, 59), '24:00'],
  ['全天值班', monday, at(0), '24:00'],
  ['开放时间：每日 ８：００—２０：００', monday, at(19), '20:00'],
  ['8:00-12:00', sunday, at(9), '12:00'],
  ['工作日 9:00-17:00；周六 9:00-12:00', saturday, at(13), '关'],
  ['工作日 9:00-17:00；周六 9:00-12:00', saturday, at(11), '12:00'],
])('「%s」 on weekday %i at minute %i: %s', (text, weekday, minute, until) => {
  expect(openUntil(text, weekday, minute)).toBe(until);
});

test.each([
  '每月10日',
  '每月10日 9:00-11:00',
  '夏季 8:00-18:00，冬季 8:30-17:30',
  '提前电话预约',
  '周一至周五',
  '8:00',
  '17:00-8:00',
  '25:00-26:00',
  '9:70-10:00',
  '周一至周五 8:30–17:30，其他时间打电话',
  '周一至周五 8:30–17:30，周六',
  '农历初一、十五 9:00-11:00',
  '单周周三 9:00-11:00',
  '',
])('of 「%s」 nothing is known: better silent than wrong', (text) => {
  expect(readOpeningHours(text)).toBeUndefined();
});

test('whatever stands there is read or not understood, and never lies outside a day', () => {
  const parts = fc.constantFrom(
    '周',
    '一',
    '至',
    '五',
    '每天',
    '8:30',
    '-',
    '17:00',
    '，',
    '下午',
    '2',
    '点',
    '半',
    '24小时',
    '除外',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 3 })), { maxLength: 12 }), (words) => {
      const week = readOpeningHours(words.join(''));
      if (week === undefined) return;
      expect(week).toHaveLength(7);
      for (const [from, to] of week.flat()) {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(24 * 60);
      }
    }),
  );
});
