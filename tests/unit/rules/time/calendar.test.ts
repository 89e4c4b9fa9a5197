import { expect, test } from 'vitest';
import {
  emptyCalendar,
  getUnknownYear,
  isOff,
  isSurelyOff,
  toCalendar,
  toCalendarDay,
} from '../../../../src/rules/time/calendar.ts';

const calendar = toCalendar({
  years: [2025, 2026],
  off: [['2026-10-01', 7, '国庆节']],
  work: ['2026-09-20', '2026-10-10'],
  feasts: [
    ['2027-01-01', 1, '元旦'],
    ['2027-10-01', 3, '国庆节'],
  ],
});

test.each([
  ['2026-09-18', 'workday', false],
  ['2026-09-19', 'rest', true],
  ['2026-09-20', 'makeup', false],
  ['2026-09-30', 'workday', false],
  ['2026-10-01', 'holiday', true],
  ['2026-10-07', 'holiday', true],
  ['2026-10-08', 'workday', false],
  ['2026-10-10', 'makeup', false],
  ['2026-10-11', 'rest', true],
  ['2026-12-24', 'workday', false],
  ['2025-12-25', 'workday', false],
  ['2028-01-02', 'unknown', false],
  ['2026-10-10T08:00', 'makeup', false],
] as const)('%s is a %s', (date, kind, off) => {
  const day = toCalendarDay(calendar, date);
  expect(day.kind).toBe(kind);
  expect(isOff(day)).toBe(off);
});

test('a holiday has its name, a day has its date without the time', () => {
  expect(toCalendarDay(calendar, '2026-10-03T08:00')).toEqual({ date: '2026-10-03', kind: 'holiday', name: '国庆节' });
});

// Friday 1 January 2027 is off whatever the notice will say; what it does to the days around is not known.
test.each([
  ['2026-12-25', 'workday', true, false],
  ['2026-12-26', 'rest', true, false],
  ['2027-01-01', 'holiday', undefined, true],
  ['2027-01-02', 'rest', true, false],
  ['2027-01-04', 'workday', true, false],
  ['2027-10-03', 'holiday', undefined, true],
] as const)('before its notice %s is a %s by forecast', (date, kind, isForecast, isSure) => {
  const day = toCalendarDay(calendar, date);
  expect(day.kind).toBe(kind);
  expect(day.isForecast).toBe(isForecast);
  expect(isSurelyOff(day)).toBe(isSure);
});

test.each([
  ['2026-06-01', undefined],
  ['2026-12-31', 2027],
  ['2025-12-31', undefined],
  ['2024-12-31', 2024],
  ['2027-06-01', 2027],
])('on %s the missing notice is that of %s', (date, year) => {
  expect(getUnknownYear(calendar, date)).toBe(year);
});

test('without a notice every day is unknown, weekends too', () => {
  expect(toCalendarDay(emptyCalendar, '2026-11-21').kind).toBe('unknown');
});
