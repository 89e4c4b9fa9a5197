import { fill } from '../../../rules/language/fill.ts';
import type { Cell, ComparisonWords, Line, Row } from './comparison.ts';
import type { Footnotes } from './footnotes.ts';
import type { CompareRecord } from './record.ts';
import { type Context, getFirst } from './short-lines.ts';

/** More limits than this are drawn, not told. */
const mostLimits = 4;

const say = (text: string, details: string[] = []): Line => ({ text, details, notes: [] });

/** Money: the sum where one was written down, with what the report says of it; else its words. */
function getMoney(record: CompareRecord, key: 'build' | 'run', measure: string, context: Context): Line[] {
  const told = record.facts[key] ?? [];
  const [first, ...others] = getFirst(record, [measure], context);
  return first
    ? [{ ...first, details: told.length > 0 ? told : first.details }, ...others]
    : told.map((text) => say(text));
}

function getFullTime(record: CompareRecord, context: Context): Line[] {
  const divided = getFirst(record, ['fullTimeMediators'], context);
  if (divided.length > 0 || getFirst(record, ['partTimeMediators'], context).length > 0) return divided;
  return getFirst(record, ['mediators'], context).map((line) => ({
    ...line,
    details: [context.words['staff.undivided'], ...line.details],
  }));
}

/** What has come of matters, then the share of it: reckoned where both numbers are there, else as the place tells it. */
function getSettled(record: CompareRecord, context: Context): Line[] {
  const rates = record.workedOut.filter(({ id }) => id.startsWith('rate/')).slice(0, 1);
  const reckoned = rates.map(({ label, text, value, least, most, details }): Line => ({
    text: fill(context.words.rate, { rate: text }),
    amount: { value, least, ...(most !== undefined && { most }), unit: '' },
    details: [label, ...details],
    notes: [],
  }));
  return [
    ...getFirst(record, ['settled', 'closed', 'mediated'], context),
    ...(reckoned.length > 0 ? reckoned : getFirst(record, ['success', 'closedRate'], context)),
  ];
}

function getDays(record: CompareRecord, context: Context): Line[] {
  const taken = getFirst(record, ['daysToSettle'], context);
  if (taken.length > 0) return taken;
  const { words } = context;
  const [first, ...others] = record.limits.slice(0, mostLimits);
  if (!first) return [];
  const told = [first, ...others];
  return [
    say(told.map(({ text }) => text).join(words['limit.joint']), [
      told.map(({ name }) => name).join(words['limit.joint']),
      ...(told.some(({ isTarget }) => isTarget) ? [words['claim.target']] : []),
    ]),
  ];
}

/** The rows in their order. */
const rows = {
  level: ({ facts }) => (facts.level ?? []).map((text) => say(text)),
  population: (record, context) => getFirst(record, ['population'], context),
  build: (record, context) => getMoney(record, 'build', 'building', context),
  run: (record, context) => getMoney(record, 'run', 'running', context),
  fullTime: getFullTime,
  partTime: (record, context) => getFirst(record, ['partTimeMediators'], context),
  received: (record, context) => getFirst(record, ['accepted', 'visits', 'found'], context),
  settled: getSettled,
  days: getDays,
  source: (record, { footnotes }) =>
    record.writers.map((text) => ({ ...say(text), notes: footnotes.ofRecord(record) })),
  doubt: ({ doubt }, { words }) =>
    doubt ? [say(doubt.text, doubt.more > 0 ? [fill(words['doubt.more'], { count: doubt.more })] : [])] : [],
} satisfies Record<string, (record: CompareRecord, context: Context) => Line[]>;

/** One of them. */
export type DecisionKey = keyof typeof rows;

/** The rows by which an official decides: they stand first, also where one place alone says something, or none does. */
export function getDecisions(records: readonly CompareRecord[], footnotes: Footnotes, words: ComparisonWords): Row[] {
  return Object.entries(rows).map(([id, get]): Row => {
    const cells = records.map((record): Cell => {
      const lines = get(record, { footnotes, words });
      return lines.length > 0 ? { lines } : { lines, gap: words.unsaid };
    });
    const texts = new Set(cells.map(({ lines }) => lines.map(({ text }) => text).join()));
    const isPlain = id === 'level' && cells.every(({ lines }) => lines.length > 0);
    return {
      id,
      label: words[`row.${id as DecisionKey}`],
      state: isPlain ? (texts.size === 1 ? 'same' : 'different') : 'open',
      notes: id === 'doubt' ? [words['doubt.rated']] : [],
      isDerived: false,
      isNumeric: cells.some(({ lines }) => lines.some(({ amount }) => amount)),
      cells,
    };
  });
}
