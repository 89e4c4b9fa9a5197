import chineseDays from 'chinese-days';
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CalendarFile } from '../rules/time/calendar.ts';
import { addDays } from '../rules/time/day.ts';

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

/** Years ahead of the last notice: the three of 民法典 article 188 from a day of this year, and some. */
const yearsAhead = 5;

/** The feasts of a year: 全国年节及纪念日放假办法 (as revised on 2024-11-10) article 2. */
export function getFeasts(year: number): CalendarFile['off'] {
  const byMoon = (day: string) => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date;
  return [
    [`${year}-01-01`, 1, '元旦'],
    [addDays(byMoon('01-01'), -1), 4, '春节'],
    [chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), 1, '清明'],
    [`${year}-05-01`, 2, '劳动节'],
    [byMoon('05-05'), 1, '端午'],
    [byMoon('08-15'), 1, '中秋'],
    [`${year}-10-01`, 3, '国庆节'],
  ];
}

/** What the State Council has announced: by day, as the package has it. */
interface Notices {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

/** A year counts as known when its National Day is: one day of a neighbouring year's holiday must not pass for it. */
function getYears({ holidays }: Notices): number[] {
  const nationalDays = Object.keys(holidays).filter((date) => date.endsWith('-10-01'));
  return nationalDays.map((date) => Number(date.slice(0, 4))).sort((a, b) => a - b);
}

/** Holidays, days off in exchange and make-up working days of the years of `notices`; for the years after them, the feasts that no notice can take away. */
export function toCalendarFile(notices: Notices): CalendarFile {
  const years = getYears(notices);
  return {
    years,
    off: toStretches(notices.holidays),
    work: Object.keys(notices.workdays).sort(),
    feasts: Array.from({ length: yearsAhead }, (_, index) => getFeasts((years.at(-1) ?? 0) + 1 + index)).flat(),
  };
}

/** The calendar of every year that `chinese-days` knows. */
export const calendarFile: CalendarFile = toCalendarFile(announced);
