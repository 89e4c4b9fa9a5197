// Longer than 250 lines: worked examples of one reckoning, by the rule of law that each shows.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyCalendar, getUnknownYear, toCalendar } from '../../../../src/rules/time/calendar.ts';
import { addDays, getDay } from '../../../../src/rules/time/day.ts';
import { type DeadlineRule, getDue, getRollStep, type StepRule } from '../../../../src/site/deadlines/deadline.ts';
import { getFeasts } from '../../../../src/content/calendar.ts';
import { calendarFile } from './calendar-of-2026.ts';

const calendar = toCalendar(calendarFile);

/** Long after every case, so that no state depends on the day on which the tests run. */
const now = '2100-01-01T09:00';

const make = (
  amount: number,
  unit: DeadlineRule['length']['unit'],
  rest: Partial<DeadlineRule> = {},
): DeadlineRule => ({
  length: { amount, unit, calendar: 'calendar' },
  rollsOverHoliday: true,
  kind: 'await',
  basis: 'civil',
  ...rest,
});

const days = (amount: number) => make(amount, 'day');
const months = (amount: number) => make(amount, 'month');
const years = (amount: number) => make(amount, 'year');
const hours = (amount: number) => make(amount, 'hour', { rollsOverHoliday: false });
const workdays = (amount: number): DeadlineRule => ({
  ...days(amount),
  length: { amount, unit: 'day', calendar: 'working' },
});
const fixed = (rule: DeadlineRule): DeadlineRule => ({ ...rule, rollsOverHoliday: false });

type Case = [why: string, start: string, rule: DeadlineRule, due: string, last: StepRule];

/*
 * Every expected day was reasoned from the weekday of the start and the text of the State Council's notice of that year,
 * and recounted once by a program in another language with the notices typed in by hand; none was read off this code.
 * The start day is not counted (民法典 201), so «15 days from the 2nd» ends on the 17th.
 */
const cases: Record<string, Case[]> = {
  'plain days': [
    ['Monday 2 March + 15 is Tuesday 17 March', '2026-03-02', days(15), '2026-03-17', 'stays'],
    ['+ 10 is Thursday 12 March', '2026-03-02', days(10), '2026-03-12', 'stays'],
    ['a Saturday rolls to Monday', '2026-03-06', days(15), '2026-03-23', 'rolls'],
    ['a Sunday rolls to Monday', '2026-03-07', days(15), '2026-03-23', 'rolls'],
    ['holidays on the way count as days', '2026-10-01', days(15), '2026-10-16', 'stays'],
    // 31 January + 28 is 28 February, two more are 2 March.
    ['30 days through a February of 28', '2026-01-31', days(30), '2026-03-02', 'stays'],
    ['30 days through a February of 29', '2024-01-31', days(30), '2024-03-01', 'stays'],
    // 16 days left of January, 28 of February make 44, 16 of March make 60.
    ['60 days from the middle of January', '2026-01-15', days(60), '2026-03-16', 'stays'],
    // 30 + 31 + 28 = 89, so the 90th is 1 March, a Sunday.
    ['90 days across New Year to a Sunday', '2025-12-01', days(90), '2026-03-02', 'rolls'],
    ['one day is tomorrow', '2026-11-19', days(1), '2026-11-20', 'stays'],
    ['one day from a Friday rolls over the weekend', '2026-11-20', days(1), '2026-11-23', 'rolls'],
    ['no time at all is the day itself', '2026-03-02', days(0), '2026-03-02', 'stays'],
  ],
  // 2026: 15–23 February off, 14 and 28 February worked. 2025: 28 January – 4 February off, 26 January and 8 February
  // worked. 2024: 10–17 February off (New Year's Eve, the 9th, is a working day), 4 and 18 February worked.
  // 2023: 21–27 January off, 28 and 29 worked. 2020: prolonged to 2 February.
  'Spring Festival': [
    ['the third day of 2026 rolls to the Tuesday after', '2026-02-02', days(15), '2026-02-24', 'rolls'],
    ['the last day of the holiday rolls by one', '2026-02-08', days(15), '2026-02-24', 'rolls'],
    ['a worked Saturday before it is the last day', '2026-01-30', days(15), '2026-02-14', 'makeup'],
    ['a worked Saturday after it is the last day', '2026-02-13', days(15), '2026-02-28', 'makeup'],
    ['2025 rolls to Wednesday 5 February', '2025-01-14', days(15), '2025-02-05', 'rolls'],
    ['a worked Sunday of 2025 is the last day', '2025-01-11', days(15), '2025-01-26', 'makeup'],
    // The Saturday is free, the Sunday after it is worked: one day only.
    ['a free Saturday rolls to the worked Sunday behind it', '2025-01-10', days(15), '2025-01-26', 'rolls'],
    ['a worked Saturday of 2025 is the last day', '2025-01-24', days(15), '2025-02-08', 'makeup'],
    ["New Year's Eve of 2024 was no holiday", '2024-01-25', days(15), '2024-02-09', 'stays'],
    ['2024 rolls to the worked Sunday, not to Monday', '2024-01-26', days(15), '2024-02-18', 'rolls'],
    ['2024: Saturday rolls to the worked Sunday', '2024-01-19', days(15), '2024-02-04', 'rolls'],
    ['2023 rolls to the worked Saturday', '2023-01-07', days(15), '2023-01-28', 'rolls'],
    ['2022 rolls to Monday 7 February', '2022-01-16', days(15), '2022-02-07', 'rolls'],
    ['2021 rolls to Thursday 18 February', '2021-02-02', days(15), '2021-02-18', 'rolls'],
    ['2020 was prolonged to 2 February', '2020-01-11', days(15), '2020-02-03', 'rolls'],
    ['2019 rolls to Monday 11 February', '2019-01-21', days(15), '2019-02-11', 'rolls'],
    ['a worked Saturday of 2019 is the last day', '2019-01-18', days(15), '2019-02-02', 'makeup'],
  ],
  // 2026: 1–7 October off, 20 September and 10 October worked. 2025: 1–8 off, 11 October worked. 2024: 1–7 off,
  // 29 September and 12 October worked. 2023: 29 September – 6 October off, 7 and 8 October worked. 2020: 1–8 off.
  'National Day': [
    ['1 October 2026 rolls to Thursday the 8th', '2026-09-16', days(15), '2026-10-08', 'rolls'],
    ['a worked Sunday before it is the last day', '2026-09-05', days(15), '2026-09-20', 'makeup'],
    ['the Saturday before that rolls to it', '2026-09-04', days(15), '2026-09-20', 'rolls'],
    ['a worked Saturday after it is the last day', '2026-09-25', days(15), '2026-10-10', 'makeup'],
    ['2025 rolls to Thursday the 9th', '2025-09-19', days(15), '2025-10-09', 'rolls'],
    ['a worked Saturday of 2025 is the last day', '2025-09-26', days(15), '2025-10-11', 'makeup'],
    ['2024 rolls to Tuesday the 8th', '2024-09-16', days(15), '2024-10-08', 'rolls'],
    ['a worked Saturday of 2024 is the last day', '2024-09-27', days(15), '2024-10-12', 'makeup'],
    ['2023 rolls from Mid-autumn to the worked Saturday', '2023-09-14', days(15), '2023-10-07', 'rolls'],
    ['2020 rolls to Friday the 9th', '2020-09-20', days(15), '2020-10-09', 'rolls'],
  ],
  'other holidays': [
    // The notice of 2023 begins with 31 December 2022 and ends with 2 January.
    ["New Year's holiday of 2023 begins in 2022", '2022-12-16', days(15), '2023-01-03', 'rolls'],
    ["New Year's holiday of 2019 begins on 30 December", '2018-12-15', days(15), '2019-01-02', 'rolls'],
    ['29 December 2018, a Saturday, was worked for it', '2018-12-14', days(15), '2018-12-29', 'makeup'],
    ['2026: 1–3 January off, Sunday the 4th worked', '2025-12-17', days(15), '2026-01-04', 'rolls'],
    ['Tomb-sweeping 2026: 4–6 April', '2026-03-21', days(15), '2026-04-07', 'rolls'],
    ['Labour Day 2026: 1–5 May', '2026-04-18', days(15), '2026-05-06', 'rolls'],
    ['Dragon Boat 2026: 19–21 June', '2026-06-04', days(15), '2026-06-22', 'rolls'],
    ['Mid-autumn 2026: 25–27 September', '2026-09-10', days(15), '2026-09-28', 'rolls'],
    ['Labour Day of seven days, 2006', '2006-04-18', days(15), '2006-05-08', 'rolls'],
  ],
  'months and years': [
    // February has no 31st: its last day (民法典 202); 28 February 2026 is a Saturday, but worked.
    ['31 January 2026 + 1 month is 28 February, worked', '2026-01-31', months(1), '2026-02-28', 'makeup'],
    ['31 January 2025 + 1 month is Friday 28 February', '2025-01-31', months(1), '2025-02-28', 'stays'],
    ['31 January 2024 + 1 month is 29 February', '2024-01-31', months(1), '2024-02-29', 'stays'],
    ['30 January 2024 + 1 month is 29 February, too', '2024-01-30', months(1), '2024-02-29', 'stays'],
    ['29 January 2024 + 1 month has its own day', '2024-01-29', months(1), '2024-02-29', 'stays'],
    ['31 August + 6 months is the end of February', '2024-08-31', months(6), '2025-02-28', 'stays'],
    ['31 December + 6 months is 30 June', '2025-12-31', months(6), '2026-06-30', 'stays'],
    ['31 March + 1 month is 30 April', '2026-03-31', months(1), '2026-04-30', 'stays'],
    // The corresponding day is the 28th, not the end of March; a Saturday.
    ['28 February + 1 month is 28 March', '2026-02-28', months(1), '2026-03-30', 'rolls'],
    ['5 April + 6 months is within National Day', '2026-04-05', months(6), '2026-10-08', 'rolls'],
    ['29 February 2024 + 1 year is 28 February 2025', '2024-02-29', years(1), '2025-02-28', 'stays'],
    ['29 February 2020 + 4 years is 29 February 2024', '2020-02-29', years(4), '2024-02-29', 'stays'],
    ['28 February 2023 + 1 year is the 28th, not the 29th', '2023-02-28', years(1), '2024-02-28', 'stays'],
    ['3 years to 1 October', '2023-10-01', years(3), '2026-10-08', 'rolls'],
    ['1 year to Labour Day', '2025-05-01', years(1), '2026-05-06', 'rolls'],
    ['20 years', '2006-05-20', years(20), '2026-05-20', 'stays'],
  ],
  'no rolling': [
    ['7 days end on 5 October all the same', '2026-09-28', fixed(days(7)), '2026-10-05', 'fixed'],
    ['1 year ends on 3 October all the same', '2025-10-03', fixed(years(1)), '2026-10-03', 'fixed'],
    ['the end of a month', '2026-01-31', fixed(months(1)), '2026-02-28', 'fixed'],
    ['no calendar is needed', '2090-09-28', fixed(days(7)), '2090-10-05', 'fixed'],
  ],
  'working days': [
    ['3 from a Monday', '2026-03-02', workdays(3), '2026-03-05', 'working-days'],
    ['3 from a Friday: Monday to Wednesday', '2026-03-06', workdays(3), '2026-03-11', 'working-days'],
    ['3 from a Saturday: Monday to Wednesday', '2026-03-07', workdays(3), '2026-03-11', 'working-days'],
    // 8 and 9 October, and the worked Saturday.
    ['across National Day 2026', '2026-09-30', workdays(3), '2026-10-10', 'working-days'],
    // The worked Saturday 14 February, then 24 and 25.
    ['across Spring Festival 2026', '2026-02-13', workdays(3), '2026-02-25', 'working-days'],
    // Saturday 26 is free, Sunday 27 April is worked, then 28 and 29.
    ['a worked Sunday counts', '2025-04-25', workdays(3), '2025-04-29', 'working-days'],
    ['9, 10 and the worked 11 October 2025', '2025-09-30', workdays(3), '2025-10-11', 'working-days'],
    ['7, 8 (both worked) and 9 October 2023', '2023-09-28', workdays(3), '2023-10-09', 'working-days'],
    // 9 February (no holiday), Sunday 18 (worked), 19, 20, 21.
    ['5 across Spring Festival 2024', '2024-02-08', workdays(5), '2024-02-21', 'working-days'],
    ['10 are two weeks', '2026-11-20', workdays(10), '2026-12-04', 'working-days'],
    // Four, then four full weeks make 24 by 3 April; the 6th is off; 7–10 make 28; 13 and 14.
    ['30 across Tomb-sweeping 2026', '2026-03-02', workdays(30), '2026-04-14', 'working-days'],
  ],
  'outside the calendar': [
    ['2027 is not announced: Monday 4 January stands', '2026-12-20', days(15), '2027-01-04', 'forecast-stays'],
    ['a Saturday there may be worked', '2027-01-01', days(15), '2027-01-16', 'forecast-rolls'],
    [
      "New Year's Day is off, the Saturday behind it may be worked",
      '2026-12-17',
      days(15),
      '2027-01-02',
      'forecast-rolls',
    ],
    // 5–8 February: New Year's Eve (Friday) to the third day (Monday).
    ['Spring Festival 2027 is off until Monday', '2027-01-21', days(15), '2027-02-09', 'forecast-feast'],
    ['Dragon Boat 2027 is a Wednesday', '2027-05-25', days(15), '2027-06-10', 'forecast-feast'],
    ['the last week of 2026 belongs to the notice of 2027', '2026-12-10', days(15), '2026-12-25', 'forecast-stays'],
    ['the day before that week is known', '2026-12-09', days(15), '2026-12-24', 'stays'],
    ['a year on, in 2027', '2026-04-01', years(1), '2027-04-01', 'forecast-stays'],
    ['three years on, on a Sunday of 2029', '2026-11-25', years(3), '2029-11-25', 'forecast-rolls'],
    ['beyond the forecast', '2090-01-16', days(15), '2090-01-31', 'unknown-year'],
    ['2003 is too old', '2003-09-16', days(15), '2003-10-01', 'unknown-year'],
    // 4 January 2004 is a Sunday of a known year.
    ['from an unknown year into a known one', '2003-12-20', days(15), '2004-01-05', 'rolls'],
    ['22, 23 and 24 December are known', '2026-12-21', workdays(3), '2026-12-24', 'working-days'],
    // The 24th is known, the 25th a Friday; the 26th may be worked, so it is the earliest third day.
    ['a weekend may be worked', '2026-12-23', workdays(3), '2026-12-26', 'forecast-count'],
    ["New Year's Day is skipped for sure", '2026-12-31', workdays(1), '2027-01-02', 'forecast-count'],
    ['a count within a week needs no weekend', '2027-03-01', workdays(3), '2027-03-04', 'unknown-count'],
    ['unknown days are taken for working days', '2090-01-16', workdays(3), '2090-01-19', 'unknown-count'],
  ],
  hours: [
    ['72 hours are three days', '2026-03-02T10:20', hours(72), '2026-03-05T10:20', 'fixed'],
    ['over 29 February', '2024-02-27T23:30', hours(72), '2024-03-01T23:30', 'fixed'],
    ['over New Year', '2026-12-31T08:00', hours(24), '2027-01-01T08:00', 'fixed'],
    // 民事诉讼法 85: the hour in which it begins is not counted.
    [
      'procedure begins with the next hour',
      '2026-03-02T10:20',
      { ...hours(24), basis: 'procedure' },
      '2026-03-03T11:00',
      'fixed',
    ],
    ['on the hour, too', '2026-03-02T10:00', { ...hours(24), basis: 'procedure' }, '2026-03-03T11:00', 'fixed'],
    ['before midnight', '2026-03-02T23:30', { ...hours(48), basis: 'procedure' }, '2026-03-05T00:00', 'fixed'],
    ['rolls by whole days where its rule says so', '2026-02-14T10:00', make(24, 'hour'), '2026-02-24T10:00', 'rolls'],
  ],
};

for (const [group, rows] of Object.entries(cases))
  describe(group, () => {
    test.each(rows)('%s', (_, start, rule, due, last) => {
      const found = getDue(start, rule, calendar, now);
      expect(found.due).toBe(due);
      expect(found.steps.at(-1)?.rule).toBe(last);
      expect(found.isEarliest).toBe(/^(?:unknown|forecast)-/u.test(last));
    });
  });

test('there are at least sixty cases', () => {
  expect(Object.values(cases).flat().length).toBeGreaterThanOrEqual(60);
});

describe('the working', () => {
  const getRules = (start: string, rule: DeadlineRule) =>
    getDue(start, rule, calendar, now).steps.map((step) => [step.rule, step.from, step.to]);

  test('names the day that is not counted, the count, and the roll', () => {
    expect(getRules('2024-09-16', days(15))).toEqual([
      ['next-day', '2024-09-16', '2024-09-17'],
      ['days', '2024-09-17', '2024-10-01'],
      ['rolls', '2024-10-01', '2024-10-08'],
    ]);
  });

  test('measures months from the day of the event, whose corresponding day is the last', () => {
    expect(getRules('2026-01-31', months(1))).toEqual([
      ['next-day', '2026-01-31', '2026-02-01'],
      ['month-end', '2026-01-31', '2026-02-28'],
      ['makeup', '2026-02-28', '2026-02-28'],
    ]);
    expect(getRules('2024-01-29', months(1))[1]).toEqual(['corresponding-day', '2024-01-29', '2024-02-29']);
  });

  test.each(['day', 'month', 'hour'] as const)('of no time at all in %ss is the day itself', (unit) => {
    expect(getRules('2026-03-07', fixed(make(0, unit)))).toEqual([
      ['same-day', '2026-03-07', '2026-03-07'],
      ['fixed', '2026-03-07', '2026-03-07'],
    ]);
  });

  test('lists every day of a roll, with the name of its holiday', () => {
    const roll = getDue('2024-09-16', days(15), calendar, now).steps.at(-1)!;
    expect(roll.days?.map(({ date }) => date)).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2024-10-0${day}`));
    expect(new Set(roll.days?.map(({ name }) => name))).toEqual(new Set(['国庆节']));
  });

  test('lists working days with their numbers, and those that are passed over without', () => {
    const [, count] = getDue('2025-04-25', workdays(3), calendar, now).steps;
    expect(count?.days?.map(({ date, kind, number }) => [date, kind, number])).toEqual([
      ['2025-04-26', 'rest', undefined],
      ['2025-04-27', 'makeup', 1],
      ['2025-04-28', 'workday', 2],
      ['2025-04-29', 'workday', 3],
    ]);
  });

  test('names the year that is missing: for the last days of December it is the next one', () => {
    expect(getDue('2026-12-20', days(15), calendar, now).steps.at(-1)?.year).toBe(2027);
    expect(getDue('2026-12-10', days(15), calendar, now).steps.at(-1)?.year).toBe(2027);
    expect(getDue('2003-09-16', days(15), calendar, now).steps.at(-1)?.year).toBe(2003);
    expect(getDue('2026-12-23', workdays(3), calendar, now).steps.at(-1)?.year).toBe(2027);
  });

  test.each([
    ['civil', ['civil-code 201', 'civil-code 202', 'civil-code 203', 'civil-code 203']],
    [
      'procedure',
      ['civil-procedure-law 85', 'civil-code 202 (by analogy)', 'civil-procedure-law 85', 'civil-procedure-law 85'],
    ],
    ['general', ['201', '202', '203', '203'].map((article) => `civil-code ${article} (by analogy)`)],
  ] as const)('cites the articles of counting for the %s basis', (basis, expected) => {
    const { steps } = getDue('2026-03-02', { ...months(1), basis, kind: 'act' }, calendar, now);
    const cited = steps.map(({ citation }) => {
      const { law, article, isAnalogy } = citation!;
      return `${law} ${article}${isAnalogy ? ' (by analogy)' : ''}`;
    });
    expect(cited).toEqual(expected);
  });

  test('cites for the count what sets the length', () => {
    const source = { law: 'civil-procedure-law', article: '171' };
    expect(getDue('2026-03-02', { ...days(15), source }, calendar, now).steps[1]?.citation).toEqual(source);
  });

  test('says until when on the last day to those who must act: by post where procedure rules', () => {
    const getLast = (rule: DeadlineRule) => getDue('2026-03-02', rule, calendar, now).steps.at(-1)?.rule;
    expect(getLast({ ...days(15), kind: 'act' })).toBe('closes');
    expect(getLast({ ...days(15), kind: 'act', basis: 'procedure' })).toBe('posted');
    expect(getLast(days(15))).toBe('stays');
  });
});

describe('the state', () => {
  const getState = (start: string, rule: DeadlineRule, moment: string) => {
    const { state, daysLeft } = getDue(start, rule, calendar, moment);
    return [state, daysLeft];
  };

  test.each([
    ['2026-03-16T23:59', ['open', 1]],
    ['2026-03-17T00:00', ['today', 0]],
    ['2026-03-17T23:59', ['today', 0]],
    ['2026-03-18T00:00', ['past', -1]],
  ])('of a day that is 17 March is at %s: %s', (moment, expected) => {
    expect(getState('2026-03-02', days(15), moment)).toEqual(expected);
  });

  test.each([
    ['2026-03-04T23:00', ['open', 1]],
    ['2026-03-05T10:20', ['today', 0]],
    ['2026-03-05T10:21', ['past', 0]],
  ])('of a moment that is 10:20 on 5 March is at %s: %s', (moment, expected) => {
    expect(getState('2026-03-02T10:20', hours(72), moment)).toEqual(expected);
  });

  test.each([
    // 4 January 2027 is the earliest day; 30 days later no holiday can have kept it open.
    ['2026-11-21T09:00', ['unknown', 44]],
    ['2027-02-03T09:00', ['unknown', -30]],
    ['2027-02-04T09:00', ['past', -31]],
  ])('of an unknown year is at %s: %s', (moment, expected) => {
    expect(getState('2026-12-20', days(15), moment)).toEqual(expected);
  });

  test('of a long count of working days stays unknown for as long as holidays could stretch it', () => {
    expect(getState('2027-01-01', workdays(100), '2027-08-01T09:00')[0]).toBe('unknown');
    expect(getState('2027-01-01', workdays(100), '2027-09-01T09:00')[0]).toBe('past');
  });
});

describe('for every start and length', () => {
  const start = fc
    .date({ min: new Date('1995-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const rule = fc
    .record({
      amount: fc.nat({ max: 400 }),
      unit: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
      counting: fc.constantFrom('calendar' as const, 'working' as const),
      rollsOverHoliday: fc.boolean(),
      basis: fc.constantFrom('civil' as const, 'procedure' as const, 'general' as const),
      kind: fc.constantFrom('act' as const, 'await' as const),
    })
    .map(({ amount, unit, counting, ...rest }): DeadlineRule => ({
      ...rest,
      length: { amount: unit === 'year' ? amount % 21 : amount, unit, calendar: counting },
    }));

  test('a deadline never falls before its start', () => {
    fc.assert(
      fc.property(start, rule, (from, what) => {
        expect(getDue(from, what, calendar, now).due >= from).toBe(true);
      }),
    );
  });

  test('a longer length never falls due earlier', () => {
    fc.assert(
      fc.property(start, rule, fc.nat({ max: 40 }), (from, what, more) => {
        const longer = { ...what, length: { ...what.length, amount: what.length.amount + more } };
        expect(getDue(from, longer, calendar, now).due >= getDue(from, what, calendar, now).due).toBe(true);
      }),
    );
  });

  test('rolling is idempotent, never goes back, and ends on no day off', () => {
    fc.assert(
      fc.property(start, (last) => {
        const { to, rule: step } = getRollStep(last, 'civil', calendar);
        expect(to >= last).toBe(true);
        const again = getRollStep(to, 'civil', calendar);
        expect(again.to).toBe(to);
        expect(again.rule).not.toBe('rolls');
        expect(/^(?:unknown|forecast)-/u.test(step)).toBe(getUnknownYear(calendar, to) !== undefined);
      }),
    );
  });

  test('each step begins where one before it ended, and the last ends on the day due', () => {
    fc.assert(
      fc.property(start, rule, (from, what) => {
        const { steps, due } = getDue(from, what, calendar, now);
        const reached = new Set([from]);
        for (const step of steps) {
          expect(reached).toContain(step.from);
          reached.add(step.to);
        }
        expect(steps.at(-1)?.to).toBe(due);
      }),
    );
  });

  test('the day with no calendar at all is never later than the true one', () => {
    fc.assert(
      fc.property(start, rule, (from, what) => {
        const blind = getDue(from, what, emptyCalendar, now);
        expect(blind.due <= getDue(from, what, calendar, now).due).toBe(true);
      }),
    );
  });

  test('working days are those of the list, as many as were asked for', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const { due, likely, steps } = getDue(from, workdays(amount), calendar, now);
        const counted = steps[1]?.days?.filter(({ number }) => number !== undefined) ?? [];
        expect(counted.length).toBe(amount);
        expect(counted.at(-1)?.date).toBe(likely ?? due);
        expect(steps[1]?.days?.[0]?.date).toBe(addDays(getDay(from), 1));
      }),
    );
  });

  test.each([2025, 2026])(
    'what was said before the notice of %i was never later than what the notice made of it',
    (year) => {
      const before = toCalendar({
        ...calendarFile,
        years: calendarFile.years.filter((known) => known < year),
        feasts: getFeasts(year),
      });
      for (let from = `${year - 1}-11-01`; from < `${year}-11-01`; from = addDays(from, 1))
        for (const what of [days(15), days(30), months(1), workdays(3), workdays(15)]) {
          const said = getDue(from, what, before, now);
          expect(said.due <= getDue(from, what, calendar, now).due, `${from} ${said.due}`).toBe(true);
          expect(said.likely === undefined || said.likely > said.due).toBe(true);
        }
    },
  );
});

test('a likely day is given where a weekend stands in the way of a year without a notice', () => {
  const getLikely = (start: string, rule: DeadlineRule) => getDue(start, rule, calendar, now).likely;
  expect(getLikely('2027-01-01', days(15))).toBe('2027-01-18');
  expect(getLikely('2026-12-17', days(15))).toBe('2027-01-04');
  expect(getLikely('2026-12-23', workdays(3))).toBe('2026-12-28');
  expect(getLikely('2026-12-20', days(15))).toBeUndefined();
});
