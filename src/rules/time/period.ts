/** A stretch of time as far as a source names it; each end is `2021`, `2021-03` or `2021-03-09`. */
export interface Span {
  from: string;
  to: string;
}

/** What stands between two ends. */
const mark = /至|到|—+|–|~/u;

/** The text with 至 for a hyphen that cannot belong to a date. */
const markHyphens = (text: string): string =>
  text.replace(/([年月日])-/gu, '$1至').replace(/(^|\D)(\d{4})-(?=\d{4})/gu, '$1$2至');

/** The ways to write a day, the fullest first; the parts are year, month and day. */
const moments = [
  /(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/u,
  /(\d{4})年?(?:(\d{1,2})月)?(?:(\d{1,2})日)?/u,
  /()(\d{1,2})月(?:(\d{1,2})日)?/u,
  /()()(\d{1,2})日/u,
].map(({ source }) => ({
  last: new RegExp(String.raw`${source}\s*[初底末]?\s*$`, 'u'),
  first: new RegExp(String.raw`^\s*${source}`, 'u'),
}));

const readMoment = (text: string, side: 'first' | 'last'): (string | undefined)[] | undefined =>
  moments
    .map((way) => way[side].exec(text))
    .find((found) => found !== null)
    ?.slice(1)
    .map((part) => part || undefined);

const join = (parts: readonly (string | undefined)[]): string => {
  const gap = parts.indexOf(undefined);
  return (gap < 0 ? parts : parts.slice(0, gap)).map((part) => String(part).padStart(2, '0')).join('-');
};

/** The stretch that 「2019年至2021年」 or 「2021年3月至9月」 names; `undefined` where the text names no two ends. */
export function getSpan(text: string): Span | undefined {
  const [before, after] = markHyphens(text.normalize('NFKC')).split(mark);
  const from = before === undefined ? undefined : readMoment(before, 'last');
  const to = after === undefined ? undefined : readMoment(after, 'first');
  if (!from?.[0] || !to) return undefined;
  const shared = to.findIndex((part) => part !== undefined);
  return { from: join(from), to: join([...from.slice(0, shared), ...to.slice(shared)]) };
}

/** Whether the end lies before the beginning, as far as both are written down. */
export function isBackwards({ from, to }: Span): boolean {
  const length = Math.min(from.length, to.length);
  return to.slice(0, length) < from.slice(0, length);
}

/** Whether the text names one calendar year and nothing else. */
export const isWholeYear = (text: string): boolean => /^\d{4}\s*年?(?:度|全年)?$/u.test(text.trim());

/** A time without remarks in brackets, blanks, and words that do not change which time is meant. */
const normalise = (period: string): string =>
  period
    .normalize('NFKC')
    .replace(/\([^()]*\)|\s/gu, '')
    .replace(/(?:年度|全年|年末|年底)$/u, '年');

/** Whether two texts name the same time; a missing one names none. */
export const isSamePeriod = (a: string | undefined, b: string | undefined): boolean =>
  normalise(a ?? '') === normalise(b ?? '');

/** Whether a time names a year; 「报道时」 and 「中心运行以来」 mean another time in every report. */
const isDated = (period: string) => /\d{4}年/u.test(period);

/** When a number was true, and by whose account. */
export interface Dated {
  period?: string | undefined;
  source?: string | undefined;
}

/**
 * Whether a number can be set against another one of the same time: divided by it, or beside it. Undated words mean the
 * same time only within one report. 「截至2021年底」 of the other one, a population, is its state in 2021; of a count of
 * cases it is a sum since who knows when.
 */
export function isSameTime(number: Dated, base: Dated): boolean {
  if (number.period === undefined || base.period === undefined) return false;
  const [own, other] = [normalise(number.period), normalise(base.period)];
  if (!isDated(own) || !isDated(other)) return own === other && number.source === base.source;
  return own === other || own === other.replace(/^截至/u, '');
}

const recurrences = new Map([
  ['每日', '日'],
  ['每天', '日'],
  ['每周', '周'],
  ['每月', '月'],
  ['每季', '季'],
  ['每季度', '季'],
  ['每半年', '半年'],
  ['每年', '年'],
]);

/** 周 of 「每周」: how often something recurs, where the period says that instead of a time. */
export const getRecurrence = (period: string | undefined): string | undefined => recurrences.get((period ?? '').trim());
