import type { CalendarDay } from '../../rules/time/calendar.ts';
import { countDays, type DayWords, formatMoment, formatShortDay, getDay } from '../../rules/time/day.ts';
import type { Article, CountedDay, DeadlineRule, Due, Step, StepRule } from './deadline.ts';
import { fill } from '../../rules/language/fill.ts';
import { formatLength, type LengthWords } from '../../rules/time/length.ts';

/** The interface words that a working needs, by their key in `ui.json` after `calculator.`. */
export const workingKeys = [
  'step.same-day',
  'step.next-day',
  'step.days',
  'step.working-days',
  'step.corresponding-day',
  'step.month-end',
  'step.from-moment',
  'step.next-hour',
  'step.hours',
  'step.rolls',
  'step.stays',
  'step.makeup',
  'step.fixed',
  'step.forecast-stays',
  'step.forecast-feast',
  'step.forecast-rolls',
  'step.forecast-count',
  'step.unknown-year',
  'step.unknown-count',
  'step.closes',
  'step.posted',
  'day.rest',
  'day.holiday',
  'day.makeup',
  'day.number',
  'day.skipped',
  'due.act',
  'due.await',
  'due.earliest',
  'left.open.act',
  'left.open.await',
  'left.today.act',
  'left.today.await',
  'unknown-year',
  'left.unknown',
  'left.unknown.likely',
  'left.unknown.passed',
  'left.unknown.passed.likely',
  'left.past.act',
  'left.past.await',
  'left.past.hours',
  'text.from',
] as const;

/** Those words, with their `{names}` still in them, and how days and lengths of time are written. */
export interface WorkingWords extends Record<(typeof workingKeys)[number], string> {
  dayWords: DayWords;
  lengthWords: LengthWords;
}

/** One looked-at day in words. */
export interface DayView {
  /** 3月2日 星期一 */
  date: string;
  /** 第 1 天, 周末，不数, 国庆节放假 */
  remark: string;
  isCounted: boolean;
}

/** One step in words. */
export interface StepView {
  text: string;
  citation?: Article | undefined;
  days: DayView[];
  /** Days that were passed over are few and matter; those that were counted are many and stay folded. */
  areDaysFolded: boolean;
}

/** When a deadline falls due, in words. */
export interface Working {
  /** What the day is: 最后一天 */
  label: string;
  /** 2026年3月2日 星期一 */
  date: string;
  /** How long there still is, or kindly that it has passed. */
  left: string;
  steps: StepView[];
  /** Whether to say what remains possible. */
  isMissed: boolean;
}

function getKind(day: CalendarDay, words: WorkingWords): string {
  if (day.kind === 'holiday') return fill(words['day.holiday'], { name: day.name ?? '' });
  return day.kind === 'rest' || day.kind === 'makeup' ? words[`day.${day.kind}`] : '';
}

function toDayView(day: CountedDay, { rule }: Step, words: WorkingWords): DayView {
  const number = day.number !== undefined && fill(words['day.number'], { number: day.number });
  const skipped = rule === 'working-days' && !number && words['day.skipped'];
  return {
    date: formatShortDay(day.date, words.dayWords),
    remark: [number, getKind(day, words), skipped].filter(Boolean).join('，'),
    isCounted: Boolean(number),
  };
}

/** Steps that pass over days off. */
const rolling: readonly StepRule[] = ['rolls', 'forecast-feast', 'forecast-rolls'];

/** That nobody has told us the holidays of a year: everywhere in the same words. */
const sayUnknown = (year: number | undefined, words: WorkingWords): string =>
  fill(words['unknown-year'], { year: year ?? '' });

const toStepView = (step: Step, { length }: DeadlineRule, words: WorkingWords): StepView => ({
  text: fill(words[`step.${step.rule}`], {
    from: formatMoment(step.from, words.dayWords),
    to: formatMoment(step.to, words.dayWords),
    date: Number(step.from.slice(8, 10)),
    amount: length.amount,
    length: formatLength(length, words.lengthWords),
    unknown: sayUnknown(step.year, words),
    likely: step.likely ? formatMoment(step.likely, words.dayWords) : '',
  }),
  citation: step.citation,
  days: step.days?.map((day) => toDayView(day, step, words)) ?? [],
  areDaysFolded: !rolling.includes(step.rule),
});

/** Days from today to the likely day, where there is one. */
const getLikelyDaysLeft = ({ due, likely, daysLeft }: Due): number =>
  likely === undefined ? daysLeft : daysLeft + countDays(getDay(due), getDay(likely));

function getUnknownLeft(due: Due, { kind }: DeadlineRule, words: WorkingWords): string {
  const { daysLeft, steps, likely } = due;
  const names = {
    days: daysLeft,
    unknown: sayUnknown(steps.find(({ year }) => year !== undefined)?.year, words),
    likely: likely ? formatMoment(likely, words.dayWords) : '',
  };
  if (daysLeft < 0) return fill(words[`left.unknown.passed${getLikelyDaysLeft(due) < 0 ? '' : '.likely'}`], names);
  return [
    words[`left.${daysLeft === 0 ? 'today' : 'open'}.${kind}`],
    words['left.unknown'],
    likely ? words['left.unknown.likely'] : '',
  ]
    .map((text) => fill(text, names))
    .join('');
}

function getLeft(whole: Due, rule: DeadlineRule, words: WorkingWords): string {
  const { state, daysLeft, due } = whole;
  const { kind } = rule;
  if (state === 'unknown') return getUnknownLeft(whole, rule, words);
  if (state === 'past' && daysLeft === 0) return fill(words['left.past.hours'], { time: due.slice(11) });
  return fill(words[`left.${state}.${kind}`], { days: Math.abs(daysLeft) });
}

/** Puts a working into words. */
export function toWorking(due: Due, rule: DeadlineRule, words: WorkingWords): Working {
  return {
    label: due.isEarliest ? words['due.earliest'] : words[`due.${rule.kind}`],
    date: formatMoment(due.due, words.dayWords),
    left: getLeft(due, rule, words),
    steps: due.steps.map((step) => toStepView(step, rule, words)),
    isMissed: due.state === 'past' || (due.state === 'unknown' && getLikelyDaysLeft(due) < 0),
  };
}

/** What a calculation is about, for texts that leave the page. */
export interface Subject {
  title: string;
  /** 判决书送达之日 */
  starts: string;
  /** The day or moment that the reader gave. */
  start: string;
  /** Address of the deadline's page. */
  url: string;
}

/** The result as plain text, to paste into a chat or keep in a calendar. */
export const toText = (subject: Subject, working: Working, words: WorkingWords): string =>
  [
    subject.title,
    fill(words['text.from'], { starts: subject.starts, date: formatMoment(subject.start, words.dayWords) }),
    `${working.label}：${working.date}`,
    ...working.steps.map(({ text }, index) => `${index + 1}. ${text}`),
    subject.url,
  ].join('\n');
