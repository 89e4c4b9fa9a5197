import { brotliCompressSync } from 'node:zlib';
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { toCalendar, toCalendarDay } from '../../../src/rules/time/calendar.ts';
import { getWeekday } from '../../../src/rules/time/day.ts';
import { calendarFile, getFeasts } from '../../../src/content/calendar.ts';

const calendar = toCalendar(calendarFile);

test('holds exactly the days of the package', () => {
  expect([...calendar.off.keys()].sort()).toEqual(Object.keys(notices.holidays).sort());
  expect([...calendar.work].sort()).toEqual(Object.keys(notices.workdays).sort());
});

test('knows the years without a gap, and no year by a single day of a neighbour', () => {
  const { years } = calendarFile;
  expect(years).toEqual(years.map((_, index) => (years[0] ?? 0) + index));
  for (const year of years)
    for (const name of ['元旦', '春节', '劳动节', '国庆节'])
      expect(
        [...calendar.off].some(([date, own]) => date.startsWith(`${year}-`) && own === name),
        `${year} ${name}`,
      ).toBe(true);
});

test('works at weekends only in exchange, and never on a day off', () => {
  for (const date of calendarFile.work) {
    expect([0, 6], date).toContain(getWeekday(date));
    expect(calendar.off.has(date), date).toBe(false);
  }
});

// The notice for 2026 (国办发明电〔2025〕7号).
test.each([
  ['2026-01-04', 'makeup'],
  ['2026-02-15', 'holiday'],
  ['2026-02-23', 'holiday'],
  ['2026-02-24', 'workday'],
  ['2026-10-07', 'holiday'],
  ['2026-10-10', 'makeup'],
])('of 2026 knows %s as %s', (date, kind) => {
  expect(toCalendarDay(calendar, date).kind).toBe(kind);
});

// 农历 days as the 2027 and 2028 almanacs print them; 2028 has a second fifth month, whose fifth day is no feast.
test.each([
  [
    2027,
    [
      '01-01',
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '04-05',
      '05-01',
      '05-02',
      '06-09',
      '09-15',
      '10-01',
      '10-02',
      '10-03',
    ],
  ],
  [2028, ['01-01', '01-25', '01-26', '01-27', '01-28', '04-04', '05-01', '05-02', '05-28', '10-01', '10-02', '10-03']],
] as const)('knows the feasts of %i before its notice', (year, days) => {
  const feasts = [...toCalendar({ ...calendarFile, feasts: getFeasts(year) }).feasts.keys()];
  expect([...new Set(feasts)].sort()).toEqual(days.map((day) => `${year}-${day}`));
});

test('the feasts of a known year were all off', () => {
  for (const year of [2025, 2026])
    for (const date of toCalendar({ ...calendarFile, feasts: getFeasts(year) }).feasts.keys())
      expect(calendar.off.has(date), date).toBe(true);
});

test('reaches a phone in less than 2 KB', () => {
  expect(brotliCompressSync(JSON.stringify(calendarFile)).length).toBeLessThan(2048);
});
