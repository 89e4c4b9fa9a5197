import { addDays, getDay, getWeekday } from './day.ts';

/** The yearly notices of the State Council on holidays, as they travel to the browser. */
export interface CalendarFile {
  /** Years whose notice is known. */
  years: number[];
  /** Days off in a row: the first, how many, and the holiday's name. */
  off: [first: string, days: number, name: string][];
  /** Days at a weekend that are worked in exchange (补班). */
  work: string[];
  /** Days off in a row by 全国年节及纪念日放假办法 article 2 in the years before whose notice we stand. */
  feasts: [first: string, days: number, name: string][];
}

/** The same, ready to be asked. */
export interface Calendar {
  years: ReadonlySet<number>;
  /** The holiday's name by day. */
  off: ReadonlyMap<string, string>;
  work: ReadonlySet<string>;
  /** The feast's name by day, for years without a notice: these days are off whatever the notice will say. */
  feasts: ReadonlyMap<string, string>;
  /** Years without a notice whose feasts are known. */
  feastYears: ReadonlySet<number>;
}

/** `rest` is a weekend; `holiday` a day off by notice, be it the feast or exchanged; `makeup` a weekend day that is worked. */
export type DayKind = 'workday' | 'rest' | 'holiday' | 'makeup' | 'unknown';

/** One day of a count. */
export interface CalendarDay {
  date: string;
  kind: DayKind;
  /** The holiday's name. */
  name?: string;
  /** What the day is as long as no notice moves it: its weekday is known, days exchanged for a holiday are not. */
  isForecast?: true;
}

const toNames = (stretches: CalendarFile['off']): Map<string, string> =>
  new Map(
    stretches.flatMap(([first, days, name]) =>
      Array.from({ length: days }, (_, index) => [addDays(first, index), name] as const),
    ),
  );

/** The calendar of a file. */
export const toCalendar = ({ years, off, work, feasts }: CalendarFile): Calendar => ({
  years: new Set(years),
  off: toNames(off),
  work: new Set(work),
  feasts: toNames(feasts),
  feastYears: new Set(feasts.map(([first]) => Number(first.slice(0, 4)))),
});

/** The calendar before any notice is known: every day is unknown. */
export const emptyCalendar: Calendar = toCalendar({ years: [], off: [], work: [], feasts: [] });

/** The New Year's holiday may reach into the last days of December, and its notice is the next year's. */
const firstDayOfNextNotice = '12-25';

/** The year whose notice is missing for this day, if one is. */
export function getUnknownYear({ years }: Calendar, date: string): number | undefined {
  const year = Number(date.slice(0, 4));
  if (!years.has(year)) return year;
  return date.slice(5) >= firstDayOfNextNotice && !years.has(year + 1) ? year + 1 : undefined;
}

/** What a day is. */
export function toCalendarDay(calendar: Calendar, moment: string): CalendarDay {
  const date = getDay(moment);
  const year = getUnknownYear(calendar, date);
  const name = (year === undefined ? calendar.off : calendar.feasts).get(date);
  if (name !== undefined) return { date, kind: 'holiday', name };
  const kind = [0, 6].includes(getWeekday(date)) ? 'rest' : 'workday';
  if (year === undefined) return { date, kind: calendar.work.has(date) ? 'makeup' : kind };
  return calendar.feastYears.has(year) ? { date, kind, isForecast: true } : { date, kind: 'unknown' };
}

/**
 * Whether a day is a 法定休假日: a weekend or a day off by notice, unless it is worked in exchange. Before the notice
 * it is so by forecast.
 */
export const isOff = ({ kind }: CalendarDay): boolean => kind === 'rest' || kind === 'holiday';

/** Whether no notice still to come can make a working day of it. */
export const isSurelyOff = (day: CalendarDay): boolean => isOff(day) && !day.isForecast;
