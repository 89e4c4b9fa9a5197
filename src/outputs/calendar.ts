import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CalendarFile } from '../domain/calendar.ts';
import { addDays } from '../domain/day.ts';

/** 「Spring Festival,春节,3」 as the package writes it. */
const toName = (value: string): string => value.split(',')[1] ?? value;

/** The days off in a row, since a holiday is announced as one stretch. */
function toStretches(days: Readonly<Record<string, string>>): CalendarFile['off'] {
  const stretches: CalendarFile['off'] = [];
  for (const [date, value] of Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = stretches.at(-1);
    const name = toName(value);
    if (last?.[2] === name && addDays(last[0], last[1]) === date) last[1] += 1;
    else stretches.push([date, 1, name]);
  }
  return stretches;
}

/**
 * The State Council's holidays, days off in exchange and make-up working days of every year that `chinese-days` knows.
 * A year counts as known when its National Day is: the notice covers the whole year, and one day of a neighbouring
 * year's holiday must not pass for it.
 */
export const calendarFile: CalendarFile = {
  years: [
    ...new Set(
      Object.keys(notices.holidays)
        .filter((date) => date.endsWith('-10-01'))
        .map((date) => Number(date.slice(0, 4))),
    ),
  ].sort((a, b) => a - b),
  off: toStretches(notices.holidays),
  work: Object.keys(notices.workdays).sort(),
};
