import { getSpan } from './period.ts';

/** A stretch of days, both of them in it, as `YYYY-MM-DD`; an end that a source leaves open is not there. */
export interface Interval {
  from?: string;
  to?: string;
}

const pad = (part: string): string => part.padStart(2, '0');

/** The first day of `2021`, `2021-03` or `2021-03-09`. */
export const getFirstDay = (time: string): string => {
  const [year = '', month = '1', day = '1'] = time.split('-');
  return `${year}-${pad(month)}-${pad(day)}`;
};

/** The last day of `2021`, `2021-03` or `2021-03-09`. */
export const getLastDay = (time: string): string => {
  const [year = '', month = '12', day] = time.split('-');
  if (day !== undefined) return getFirstDay(time);
  return `${year}-${pad(month)}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
};

/** Parts of a year, by how sources call them: first month and last. */
const parts: readonly [pattern: RegExp, from: number, to: number][] = [
  [/^(?:上半年)$/u, 1, 6],
  [/^(?:下半年)$/u, 7, 12],
  [/^(?:前三季度|1至3季度)$/u, 1, 9],
  [/^第?[一1]季度$/u, 1, 3],
  [/^第?[二2]季度$/u, 4, 6],
  [/^第?[三3]季度$/u, 7, 9],
  [/^第?[四4]季度$/u, 10, 12],
];

const moment = /^(\d{4})年?(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/u;

/** `2021-03` of 2021年3月, as far as the text names a year, month or day that there is, and nothing else. */
function readMoment(text: string): string | undefined {
  const [, year, month, day] = moment.exec(text) ?? [];
  if (!year || (day && !month) || Number(month ?? 1) > 12 || Number(month ?? 1) < 1) return undefined;
  const time = [year, ...[month, day].flatMap((part) => (part ? [pad(part)] : []))].join('-');
  return day && (Number(day) < 1 || time > getLastDay(`${year}-${pad(month ?? '')}`)) ? undefined : time;
}

/**
 * The days that a source's words for a time name: 2021年, 2021年上半年, 2015年至2021年, 截至2022年9月, 2021年末, 2019年以来. Nothing
 * where they name no year (去年, 目前, 每年), or say more than a time.
 */
export function readInterval(words: string): Interval | undefined {
  const text = words
    .normalize('NFKC')
    .replace(/\([^()]*\)|\s/gu, '')
    .replace(/年(?:度|全年)$/u, '年');
  const until = /^截[至止]到?(.+?)[底末]?$/u.exec(text)?.[1] ?? /^(.+)[底末]$/u.exec(text)?.[1];
  if (until !== undefined) {
    const time = readMoment(until);
    return time ? { to: getLastDay(time) } : undefined;
  }
  const since = /^(?:自|从)?(.+?)(?:以来|起)$/u.exec(text)?.[1];
  if (since !== undefined) {
    const time = readMoment(since);
    return time ? { from: getFirstDay(time) } : undefined;
  }
  const [, year = '', part = ''] = /^(\d{4})年(.+)$/u.exec(text) ?? [];
  const months = parts.find(([pattern]) => pattern.test(part));
  if (months) return { from: getFirstDay(`${year}-${months[1]}`), to: getLastDay(`${year}-${pad(String(months[2]))}`) };
  const whole = readMoment(text);
  if (whole) return { from: getFirstDay(whole), to: getLastDay(whole) };
  const span = /^[\d年月日.\-至到—–~]+$/u.test(text) ? getSpan(text) : undefined;
  return span && readMoment(toWords(span.from)) && readMoment(toWords(span.to))
    ? { from: getFirstDay(span.from), to: getLastDay(span.to) }
    : undefined;
}

/** `2021-03` as it is written: 2021年3月. */
const toWords = (time: string): string => {
  const [year = '', month, day] = time.split('-');
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
};

/** Whether two stretches of days are the same one, with both ends. */
export const isSameInterval = (a: Interval | undefined, b: Interval | undefined): boolean =>
  a?.from !== undefined && a.to !== undefined && a.from === b?.from && a.to === b.to;
