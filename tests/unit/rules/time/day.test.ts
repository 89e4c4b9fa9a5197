import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getDayWords } from '../../../../src/site/page/say.ts';
import {
  addDays,
  addHours,
  addMonths,
  countDays,
  formatMoment,
  getWeekday,
  isDay,
  toNextHour,
} from '../../../../src/rules/time/day.ts';

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  // China moved its clocks on 4 May 1986; days are counted all the same.
  ['1986-05-03', 2, '1986-05-05'],
])('%s and %i days is %s', (day, amount, expected) => {
  expect(addDays(day, amount)).toBe(expected);
  expect(countDays(day, expected)).toBe(amount);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-01-31', 3, '2026-04-30'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-02-28', 1, '2026-03-28'],
  ['2026-12-15', 0, '2026-12-15'],
])('%s and %i months is %s', (day, amount, expected) => {
  expect(addMonths(day, amount)).toBe(expected);
});

test.each([
  ['2026-03-02T10:20', 72, '2026-03-05T10:20'],
  ['2026-12-31T23:30', 1, '2027-01-01T00:30'],
])('%s and %i hours is %s', (moment, amount, expected) => {
  expect(addHours(moment, amount)).toBe(expected);
});

test.each([
  ['2026-03-02T10:20', '2026-03-02T11:00'],
  ['2026-03-02T10:00', '2026-03-02T11:00'],
  ['2026-03-02T23:59', '2026-03-03T00:00'],
])('the hour after %s begins at %s', (moment, expected) => {
  expect(toNextHour(moment)).toBe(expected);
});

test.each([
  ['2026-11-21', '2026年11月21日 星期六'],
  ['2026-11-22', '2026年11月22日 星期日'],
  ['2026-03-02T08:05', '2026年3月2日 星期一 08:05'],
])('%s reads %s', (moment, words) => {
  expect(formatMoment(moment, getDayWords())).toBe(words);
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('adding days and counting them agree, and weekdays repeat after seven', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -9999, max: 9999 }), (from, amount) => {
      expect(countDays(from, addDays(from, amount))).toBe(amount);
      expect(getWeekday(addDays(from, 7))).toBe(getWeekday(from));
    }),
  );
});

test('months later is the same day of the month, or the last one of a shorter month', () => {
  fc.assert(
    fc.property(day, fc.nat({ max: 240 }), (from, amount) => {
      const to = addMonths(from, amount);
      const isLast = addDays(to, 1).endsWith('-01');
      expect(to.slice(8) === from.slice(8) || (isLast && to.slice(8) < from.slice(8))).toBe(true);
    }),
  );
});

test.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-2-3', false],
  ['2026-02-03T08:00', false],
  ['', false],
])('tells whether %j is a day', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
