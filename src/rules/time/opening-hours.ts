/** When a place is open in the course of a day: minutes since midnight. */
export type Span = readonly [from: number, to: number];

/** What opens on each weekday, Sunday first. */
export type WeeklyHours = readonly (readonly Span[])[];

const weekdays: Record<string, number> = { 日: 0, 天: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
const everyDay = [0, 1, 2, 3, 4, 5, 6];

/** Words for several days at once. */
const dayWords: [words: RegExp, days: readonly number[]][] = [
  [/^(?:每天|每日|天天|全年)/u, everyDay],
  [/^(?:工作日|上班日)/u, [1, 2, 3, 4, 5]],
  [/^(?:周末|双休日)/u, [0, 6]],
];
const namedDay = /^(?:每?周|每?星期|每?礼拜|、)?([一二三四五六日天])(?![一-鿿]{0,8}条)/u;
const through = /^(?:至|到|[-–—~～])(?:周|星期|礼拜)?([一二三四五六日天])/u;
const time = '(上午|早上|中午|下午|晚上)?(\\d{1,2})(?:[:：.](\\d{2})|[点时](半|\\d{1,2}分?)?)';
const span = new RegExp(`^${time}(?:至|到|[-–—~～]+)${time}`, 'u');
const allDay = /^(?:24小时|二十四小时|全天)(?:开放|值班|服务|有人)?/u;
/** What does not change the plan of a common week: between its parts, and behind them. */
const joint = /^[，,；;、。.()（）和及与]/u;
const holidays = /^(?:国家)?(?:法定)?节假日(?:除外|休息|不开|不办公|不开放|放假)/u;
const label = /^(?:开放时间|办公时间|接待时间|服务时间|工作时间|开放|办公|接待)[:：]?/u;

/** Minutes since midnight; nothing where there is no such time. */
function toMinutes(part: string | undefined, hour: string, minute: string | undefined): number | undefined {
  const late = part === '下午' || part === '晚上' || (part === '中午' && Number(hour) < 3);
  const hours = Number(hour) + (late && Number(hour) < 12 ? 12 : 0);
  const minutes = minute === '半' ? 30 : Number(minute?.replace('分', '') ?? 0);
  const all = hours * 60 + minutes;
  return minutes < 60 && all <= 24 * 60 ? all : undefined;
}

/**
 * The hours of a common week as a text like 「周一至周五 8:30–11:30，14:00–17:30」 gives them. A text that says anything else,
 * the 10th of each month or the winter, is not understood as a whole: then nothing is known.
 */
export function readOpeningHours(text: string): WeeklyHours | undefined {
  let rest = text.normalize('NFKC').replace(/\s+/gu, '');
  const week: Span[][] = everyDay.map(() => []);
  let days = new Set<number>();
  let isNew = true;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length);
    return match;
  };
  /** Days behind times begin a new list. */
  const addDays = (more: readonly number[]) => {
    if (isNew) days = new Set();
    for (const day of more) days.add(day);
    isNew = false;
  };
  const open = (from: number, to: number) => {
    for (const day of days.size > 0 ? days : everyDay) week[day]!.push([from, to]);
    isNew = true;
  };
  while (rest !== '') {
    if (take(joint) ?? take(holidays) ?? take(label)) continue;
    const known = dayWords.find(([words]) => take(words));
    if (known) {
      addDays(known[1]);
      continue;
    }
    if (take(allDay)) {
      open(0, 24 * 60);
      continue;
    }
    const times = take(span);
    if (times) {
      const from = toMinutes(times[1], times[2]!, times[3] ?? times[4]);
      const to = toMinutes(times[5] ?? times[1], times[6]!, times[7] ?? times[8]);
      if (from === undefined || to === undefined || to <= from) return undefined;
      open(from, to);
      continue;
    }
    const day = take(namedDay);
    if (!day) return undefined;
    const first = weekdays[day[1]!]!;
    const last = weekdays[take(through)?.[1] ?? '']!;
    addDays(last === undefined ? [first] : listDays(first, last));
  }
  return week.some((spans) => spans.length > 0) && isNew ? week : undefined;
}

/** From one weekday to another, over Sunday if need be. */
const listDays = (first: number, last: number): number[] =>
  Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => (first + step) % 7);

/** Until when a place is open that is open at this minute of this weekday; nothing where it is closed then. */
export const getOpenUntil = (hours: WeeklyHours, weekday: number, minute: number): number | undefined =>
  hours[weekday]?.find(([from, to]) => from <= minute && minute < to)?.[1];

/** `17:30`. */
export const formatMinutes = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
