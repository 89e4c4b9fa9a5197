import {
  type Calendar,
  type CalendarDay,
  getUnknownYear,
  isOff,
  isSurelyOff,
  toCalendarDay,
} from '../../rules/time/calendar.ts';
import { addDays, addHours, addMonths, countDays, getDay, toNextHour } from '../../rules/time/day.ts';
import type { Length } from '../../rules/time/length.ts';

/** An article of a law in the registry; `isAnalogy` where the deadline's own law is silent and this rule is borrowed. */
export interface Article {
  law: string;
  article?: string | undefined;
  isAnalogy?: boolean;
}

/** The key of an article among those that a page links to. */
export const toArticleKey = ({ law, article, isAnalogy }: Article): string =>
  [law, article, isAnalogy && 'analogy'].filter(Boolean).join(' ');

/**
 * Which law says how to count: 民法典 articles 201–203, 民事诉讼法 article 85, or neither, where the deadline's own law
 * is silent and 民法典 is followed by analogy.
 */
export type Basis = 'civil' | 'procedure' | 'general';

/** What must be known of a deadline to count it. */
export interface DeadlineRule {
  length: Length;
  rollsOverHoliday: boolean;
  kind: 'act' | 'await';
  basis: Basis;
  /** Where the length comes from. */
  source?: Article | undefined;
}

/** What one step of the working does. */
export type StepRule =
  | 'same-day'
  | 'next-day'
  | 'days'
  | 'working-days'
  | 'corresponding-day'
  | 'month-end'
  | 'from-moment'
  | 'next-hour'
  | 'hours'
  | 'rolls'
  | 'stays'
  | 'makeup'
  | 'fixed'
  | 'forecast-stays'
  | 'forecast-feast'
  | 'forecast-rolls'
  | 'forecast-count'
  | 'unknown-year'
  | 'unknown-count'
  | 'closes'
  | 'posted';

/** One day that was looked at, with its number where it was counted. */
export interface CountedDay extends CalendarDay {
  number?: number;
}

/** One step: a rule leads from a day (or moment) to the next. */
export interface Step {
  rule: StepRule;
  from: string;
  to: string;
  citation?: Article | undefined;
  /** The days that were counted or passed over, in order. */
  days?: CountedDay[];
  /** The year whose holidays nobody has announced to us. */
  year?: number;
  /** The day by ordinary weekends and feasts, where it is later than the earliest that is possible. */
  likely?: string;
}

/** `unknown`: a year's holidays are missing, and `due` is the earliest day that is possible. */
export type DueState = 'open' | 'today' | 'past' | 'unknown';

/** When a deadline falls due, and how that was found. */
export interface Due {
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` for a deadline in hours. */
  due: string;
  steps: Step[];
  state: DueState;
  /** Whether a year's holidays are missing, so that the true day may be later, never earlier. */
  isEarliest: boolean;
  /** Then the day by ordinary weekends and feasts, where it is later than `due`. */
  likely?: string | undefined;
  /** From today to the day it falls due; negative when it has passed. */
  daysLeft: number;
}

const civil = (article: string): Article => ({ law: 'civil-code', article });
const byAnalogy = (article: string): Article => ({ ...civil(article), isAnalogy: true });
const procedure: Article = { law: 'civil-procedure-law', article: '85' };

/** The article behind each rule of counting. Procedure has none of its own on corresponding days. */
const articles = {
  begin: { civil: civil('201'), procedure, general: byAnalogy('201') },
  end: { civil: civil('202'), procedure: byAnalogy('202'), general: byAnalogy('202') },
  roll: { civil: civil('203'), procedure, general: byAnalogy('203') },
} satisfies Record<string, Record<Basis, Article>>;

/** Every article that a working may name. */
export const countingArticles: readonly Article[] = Object.values(articles).flatMap((row) => Object.values(row));

function countWorkingDays(first: string, amount: number, calendar: Calendar, isSkipped = isOff): CountedDay[] {
  const days: CountedDay[] = [];
  for (let date = first, number = 0; number < amount; date = addDays(date, 1)) {
    const day = toCalendarDay(calendar, date);
    if (isSkipped(day)) days.push(day);
    else days.push({ ...day, number: (number += 1) });
  }
  return days;
}

function getHourSteps(start: string, { length, basis, source }: DeadlineRule): Step[] {
  const citation = articles.begin[basis];
  // 民事诉讼法 article 85 leaves out the hour in which the period begins, 民法典 article 201 counts from the moment.
  const from = basis === 'procedure' ? toNextHour(start) : start;
  return [
    { rule: basis === 'procedure' ? 'next-hour' : 'from-moment', from: start, to: from, citation },
    { rule: 'hours', from, to: addHours(from, length.amount), citation: source },
  ];
}

function getDaySteps(first: string, { length, source }: DeadlineRule, calendar: Calendar): Step[] {
  if (length.calendar === 'calendar') {
    const days = Array.from({ length: length.amount }, (_, index) => ({
      ...toCalendarDay(calendar, addDays(first, index)),
      number: index + 1,
    }));
    return [{ rule: 'days', from: first, to: addDays(first, length.amount - 1), citation: source, days }];
  }
  const days = countWorkingDays(first, length.amount, calendar);
  const to = days.slice(-1)[0]?.date ?? first;
  const steps: Step[] = [{ rule: 'working-days', from: first, to, citation: source, days }];
  const open = days.find(({ kind, isForecast }) => isForecast ?? kind === 'unknown');
  if (!open) return steps;
  // Every weekend may turn out to be worked.
  const earliest = countWorkingDays(first, length.amount, calendar, isSurelyOff).slice(-1)[0]?.date ?? first;
  const year = getUnknownYear(calendar, open.date)!;
  if (earliest === to) return [...steps, { rule: 'unknown-count', from: to, to, year }];
  return [...steps, { rule: 'forecast-count', from: to, to: earliest, year, likely: to }];
}

function getMonthStep(start: string, { length, basis }: DeadlineRule): Step {
  const to = addMonths(start, length.unit === 'year' ? length.amount * 12 : length.amount);
  const hasCorrespondingDay = to.slice(8) === start.slice(8);
  return {
    rule: hasCorrespondingDay ? 'corresponding-day' : 'month-end',
    from: start,
    to,
    citation: articles.end[basis],
  };
}

/** From the start to the last day, before any holiday is looked at. */
function getCountSteps(start: string, rule: DeadlineRule, calendar: Calendar): Step[] {
  const { amount, unit } = rule.length;
  const day = getDay(start);
  if (amount === 0) return [{ rule: 'same-day', from: day, to: day, citation: rule.source }];
  if (unit === 'hour') return getHourSteps(start, rule);
  const first = addDays(day, 1);
  const begin: Step = { rule: 'next-day', from: day, to: first, citation: articles.begin[rule.basis] };
  return [begin, ...(unit === 'day' ? getDaySteps(first, rule, calendar) : [getMonthStep(day, rule)])];
}

/** From a day to the first one that is not skipped, with those that were. */
function pass(from: CalendarDay, calendar: Calendar, isSkipped: (day: CalendarDay) => boolean) {
  const passed: CalendarDay[] = [];
  let day = from;
  while (isSkipped(day)) {
    passed.push(day);
    day = toCalendarDay(calendar, addDays(day.date, 1));
  }
  return { day, passed };
}

/**
 * From a last day to the first day that is no legal holiday. Where a year's notice is missing, to the earliest day that
 * this can be.
 */
export function getRollStep(last: string, basis: Basis, calendar: Calendar): Step {
  const at = ({ date }: CalendarDay) => `${date}${last.slice(10)}`;
  const { day, passed } = pass(toCalendarDay(calendar, last), calendar, isSurelyOff);
  const step = { from: last, to: at(day), citation: articles.roll[basis], ...(passed.length > 0 && { days: passed }) };
  if (day.kind === 'unknown') return { ...step, rule: 'unknown-year', year: getUnknownYear(calendar, day.date)! };
  if (day.isForecast) {
    const year = getUnknownYear(calendar, day.date)!;
    const likely = pass(day, calendar, isOff);
    if (likely.passed.length > 0) {
      const days = [...passed, ...likely.passed];
      return { ...step, rule: 'forecast-rolls', year, likely: at(likely.day), days };
    }
    return { ...step, rule: passed.length > 0 ? 'forecast-feast' : 'forecast-stays', year };
  }
  if (passed.length > 0) return { ...step, rule: 'rolls' };
  return { ...step, rule: day.kind === 'makeup' ? 'makeup' : 'stays' };
}

/** What holidays do to the last day. */
function getEndSteps(last: string, rule: DeadlineRule, calendar: Calendar): Step[] {
  const { length, rollsOverHoliday, basis } = rule;
  // A period of working days ends on a working day.
  if (length.unit === 'day' && length.calendar === 'working' && length.amount > 0) return [];
  if (!rollsOverHoliday) return [{ rule: 'fixed', from: last, to: last }];
  return [getRollStep(last, basis, calendar)];
}

/** Until when on the last day; asked only by those who have to act on it. */
function getClosingSteps(due: string, { kind, basis, length }: DeadlineRule): Step[] {
  if (kind === 'await' || length.unit === 'hour') return [];
  const rule = basis === 'procedure' ? 'posted' : 'closes';
  return [{ rule, from: due, to: due, citation: articles.roll[basis] }];
}

/**
 * Days after the earliest possible day by which a deadline has surely passed although a year's holidays are unknown:
 * no holiday has lasted longer than ten days, and no year had more than 120 days off.
 */
const getSlack = ({ length }: DeadlineRule): number => 30 + (length.calendar === 'working' ? length.amount : 0);

function getState(due: string, now: string, isEarliest: boolean, rule: DeadlineRule): DueState {
  const daysLeft = countDays(getDay(now), getDay(due));
  if (isEarliest) return -daysLeft > getSlack(rule) ? 'past' : 'unknown';
  const isPast = due.length > 10 ? due < now : daysLeft < 0;
  if (isPast) return 'past';
  return daysLeft === 0 ? 'today' : 'open';
}

/**
 * When a period that begins on `start` falls due, with the working. `start` is a day, or a moment where the length is in
 * hours; `now` is a moment.
 */
export function getDue(start: string, rule: DeadlineRule, calendar: Calendar, now: string): Due {
  const counted = getCountSteps(start, rule, calendar);
  const last = counted.slice(-1)[0]?.to ?? start;
  const ended = getEndSteps(last, rule, calendar);
  const due = ended.slice(-1)[0]?.to ?? last;
  const steps = [...counted, ...ended, ...getClosingSteps(due, rule)];
  const isEarliest = steps.some(({ year }) => year !== undefined);
  const likely = steps.find((step) => step.likely)?.likely;
  return {
    due,
    steps,
    isEarliest,
    likely,
    state: getState(due, now, isEarliest, rule),
    daysLeft: countDays(getDay(now), getDay(due)),
  };
}
