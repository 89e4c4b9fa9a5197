import { fill } from '../language/fill.ts';

/** Days are strings `YYYY-MM-DD` and moments `YYYY-MM-DDTHH:MM`, both without a time zone: law counts calendar days. */

const msPerDay = 86_400_000;
const msPerHour = 3_600_000;

/** Days since 1970-01-01; the Date of JavaScript reads a bare day as UTC, so that no clock change can move it. */
const toNumber = (day: string): number => Date.parse(day) / msPerDay;

const toDay = (number: number): string => new Date(number * msPerDay).toISOString().slice(0, 10);

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  const number = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? toNumber(text) : Number.NaN;
  // 30 February would roll over into March.
  return !Number.isNaN(number) && toDay(number) === text;
}

/** The day `amount` days after `day`. */
export const addDays = (day: string, amount: number): string => toDay(toNumber(day) + amount);

/** How many days `to` lies after `from`; negative where it lies before. */
export const countDays = (from: string, to: string): number => toNumber(to) - toNumber(from);

/** The corresponding day `amount` months later, or the last day of that month where it has none (民法典 article 202). */
export function addMonths(day: string, amount: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + amount, 1) / msPerDay;
  const next = Date.UTC(year, month + amount, 1) / msPerDay;
  return toDay(Math.min(first + date - 1, next - 1));
}

/** The moment `amount` hours after `moment`. */
export const addHours = (moment: string, amount: number): string =>
  new Date(Date.parse(`${moment}Z`) + amount * msPerHour).toISOString().slice(0, 16);

/** The beginning of the hour after the one in which `moment` lies. */
export const toNextHour = (moment: string): string => addHours(`${moment.slice(0, 13)}:00`, 1);

/** The day of a day or moment. */
export const getDay = (moment: string): string => moment.slice(0, 10);

/** 0 for Sunday to 6 for Saturday. */
export const getWeekday = (day: string): number => new Date(Date.parse(day)).getUTCDay();

/** How days are written: with `{year}`, `{month}` and `{date}`, the same without the year, and the weekdays from Sunday. */
export interface DayWords {
  day: string;
  short: string;
  weekdays: readonly string[];
}

function formatDay(moment: string, pattern: string, { weekdays }: DayWords): string {
  const day = getDay(moment);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return `${fill(pattern, { year, month, date })} ${weekdays[getWeekday(day)] ?? ''}`;
}

/** 3月2日 星期一 */
export const formatShortDay = (day: string, words: DayWords): string => formatDay(day, words.short, words);

/** 2026年3月2日 星期一, and the time after it where `moment` has one. */
export const formatMoment = (moment: string, words: DayWords): string =>
  [formatDay(moment, words.day, words), moment.slice(11)].filter(Boolean).join(' ');
