/** A stretch of time as far as a source names it; each end is `2021`, `2021-03` or `2021-03-09`. */
export interface Span {
  from: string;
  to: string;
}

/** What stands between two ends; a hyphen only where it cannot belong to a date. */
const mark = /至|到|—+|–|~|(?<=[年月日])-|(?<=(?:^|\D)\d{4})-(?=\d{4})/u;

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
  const [before, after] = text.normalize('NFKC').split(mark);
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
export const isWholeYear = (text: string): boolean => /^\s*\d{4}\s*年?(?:度|全年)?\s*$/u.test(text);

/** Whether two texts speak of the same time; a missing one speaks of none. */
export const isSamePeriod = (a: string | undefined, b: string | undefined): boolean =>
  (a ?? '').normalize('NFKC').replaceAll(/\s/gu, '') === (b ?? '').normalize('NFKC').replaceAll(/\s/gu, '');
