import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClock, getDayStart, getMoment } from '../../../../src/rules/time/clock.ts';

const toIso = (day: string, timeZone: string) => new Date(getDayStart(day, timeZone)).toISOString();

test.each([
  ['Asia/Shanghai', '2026-11-30', '2026-11-29T16:00:00.000Z'],
  ['Asia/Shanghai', '2027-01-01', '2026-12-31T16:00:00.000Z'],
  // Clocks were put forward by an hour that summer.
  ['Asia/Shanghai', '1988-07-01', '1988-06-30T15:00:00.000Z'],
  ['Asia/Urumqi', '2026-11-30', '2026-11-29T18:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-30', '2026-11-29T18:15:00.000Z'],
  ['Pacific/Kiritimati', '2026-11-30', '2026-11-29T10:00:00.000Z'],
  ['Pacific/Niue', '2026-11-30', '2026-11-30T11:00:00.000Z'],
  // The night on which clocks go from 0 to 1.
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
])('in %s %s begins at %s', (timeZone, day, moment) => {
  expect(toIso(day, timeZone)).toBe(moment);
});

test('in any time zone it is the first minute of that date', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const days = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(zones, days, (timeZone, day) => {
      const start = getDayStart(day, timeZone);
      const { format } = new Intl.DateTimeFormat('sv-SE', { timeZone });
      expect(format(start - 60_000) < day).toBe(true);
      expect(format(start) >= day).toBe(true);
    }),
  );
});

test.each([
  ['Asia/Shanghai', '2026-11-30T08:00', '2026-11-30T00:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-30T08:00', '2026-11-30T02:15:00.000Z'],
  ['Pacific/Niue', '2099-01-01T23:59', '2099-01-02T10:59:00.000Z'],
  // Clocks go from 2 to 3: half past 2 is not shown.
  ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:00:00.000Z'],
])('in %s clocks show %s at %s', (timeZone, clock, moment) => {
  expect(new Date(getMoment(clock, timeZone)).toISOString()).toBe(moment);
});

test('in any time zone they show it, unless they are put forward over it', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(zones, moments, (timeZone, date) => {
      const show = createClock(timeZone);
      const clock = show(date);
      expect(show(getMoment(clock, timeZone))).toBe(clock);
    }),
  );
});
