import { addDays, getDay, getWeekday } from './day.ts';

/** The yearly notices of the State Council on holidays, as they travel to the browser. */
export interface CalendarFile {
  /** Years whose notice is known. */
  years: number[];
  /** Days off in a row: the first, how many, and the holiday's name. */
  off: [first: string, days: number, name: string][];
  /** Days at a weekend that are worked in exchange (补班). */
  work: string[];
}

/** The same, ready to be asked. */
export interface Calendar {
  years: ReadonlySet<number>;
  /** The holiday's name by day. */
  off: ReadonlyMap<string, string>;
  work: ReadonlySet<string>;
}

/** `rest` is a weekend; `holiday` a day off by notice, be it the feast or exchanged; `makeup` a weekend day that is worked. */
export type DayKind = 'workday' | 'rest' | 'holiday' | 'makeup' | 'unknown';

/** One day of a count. */
export interface CalendarDay {
  date: string;
  kind: DayKind;
  /** The holiday's name. */
  name?: string;
}

/** The calendar of a file. */
export const toCalendar = ({ years, off, work }: CalendarFile): Calendar => ({
  years: new Set(years),
  off: new Map(
    off.flatMap(([first, days, name]) =>
      Array.from({ length: days }, (_, index) => [addDays(first, index), name] as const),
    ),
  ),
  work: new Set(work),
});

/** The calendar before any notice is known: every day is unknown. */
export const emptyCalendar: Calendar = toCalendar({ years: [], off: [], work: [] });

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
  if (getUnknownYear(calendar, date) !== undefined) return { date, kind: 'unknown' };
  const name = calendar.off.get(date);
  if (name !== undefined) return { date, kind: 'holiday', name };
  if (calendar.work.has(date)) return { date, kind: 'makeup' };
  return { date, kind: [0, 6].includes(getWeekday(date)) ? 'rest' : 'workday' };
}

/** Whether a day is a 法定休假日: a weekend or a day off by notice, unless it is worked in exchange. */
export const isOff = ({ kind }: CalendarDay): boolean => kind === 'rest' || kind === 'holiday';
