import { dropEnd } from '../entries/edges.ts';
import { sayNumber } from './money.ts';

/** What every question of a sum says. */
interface Asked {
  /** What is asked for, as a noun: it stands in complaints too. */
  label: string;
  /** What counts, and what does not. */
  hint?: string;
  /** Asked only where the choice `input` is one of `is`. */
  when?: { input: string; is: readonly string[] };
}

/** A number, read as a whole number of its last decimal place: money in 分, shares in millionths. */
export interface NumberInput extends Asked {
  kind: 'number';
  unit: string;
  places: number;
  /** Both in the unit in which it is read. */
  least: number;
  most: number;
  /** Left empty it is 0. */
  isOptional?: boolean;
}

/** A day, read as `YYYY-MM-DD`. */
export interface DateInput extends Asked {
  kind: 'date';
}

/** One of a few answers, by key, with the words for each. */
export interface ChoiceInput<K extends string = string> extends Asked {
  kind: 'choice';
  options: Readonly<Record<K, string>>;
}

/** One question of a sum. */
export type SumInput = NumberInput | DateInput | ChoiceInput;

/** The questions of a sum by name, in the order in which they are asked. */
export type SumInputs = Readonly<Record<string, SumInput>>;

/** What the answers to questions are once they have been read; a number or day that is not asked for is 0 or empty. */
export type Values<I extends SumInputs> = {
  [K in keyof I]: I[K] extends ChoiceInput<infer Key> ? Key : I[K] extends DateInput ? string : number;
};

type More<I extends Asked> = Partial<Omit<I, 'kind' | 'label' | 'options'>>;

/** What no sum of a household comes near: ten 亿 元. Twenty years of it in 分 are still exact. */
const mostMoney = 100_000_000_000;

/** 元 with up to two decimals, read as 分. */
export const money = (label: string, more: More<NumberInput> = {}): NumberInput => ({
  kind: 'number',
  label,
  unit: '元',
  places: 2,
  least: 0,
  most: mostMoney,
  ...more,
});

/** A whole number of `unit` up to `most`. */
export const count = (label: string, unit: string, most: number, more: More<NumberInput> = {}): NumberInput => ({
  kind: 'number',
  label,
  unit,
  places: 0,
  least: 0,
  most,
  ...more,
});

/** Per cent with up to four decimals, read as millionths; up to a hundred per cent where nothing else is said. */
export const share = (label: string, more: More<NumberInput> = {}): NumberInput => ({
  kind: 'number',
  label,
  unit: '%',
  places: 4,
  least: 0,
  most: 1_000_000,
  ...more,
});

/** A day. */
export const date = (label: string, more: More<DateInput> = {}): DateInput => ({ kind: 'date', label, ...more });

/** One of a few answers. */
export const choice = <const K extends string>(
  label: string,
  options: Readonly<Record<K, string>>,
  more: More<ChoiceInput> = {},
): ChoiceInput<K> => ({ kind: 'choice', label, options, ...more });

/** What somebody has put into the form, by the name of the question; a question without an answer may be missing. */
export type Raw = Readonly<Record<string, string>>;

/** What is wrong with one answer: which one, and a sentence with its question, the answer and the repair. */
export interface Complaint {
  input: string;
  message: string;
}

/** The sentence about an answer that cannot be: what was put in, what is wrong with it, what to put in. */
export const sayWrong = (label: string, raw: string, wrong: string, repair: string): string =>
  `「${label}」填的是「${raw}」，${wrong}；${repair}。`;

/** Whether a question is put, after what has been answered so far. */
export const isAsked = ({ when }: SumInput, raw: Raw): boolean =>
  when === undefined || when.is.includes(raw[when.input] ?? '');

/** What was read, or why it could not be. */
type Reading<T> = { value: T } | { message: string };

/** Digits as people type them: full-width, with commas, spaces and the unit, and 万. */
function readNumber({ label, unit, places, least, most, isOptional }: NumberInput, raw: string): Reading<number> {
  if (raw === '') return isOptional ? { value: 0 } : { message: `「${label}」还没有填；请填一个数，单位是${unit}。` };
  const wrong = (why: string, repair: string) => ({ message: sayWrong(label, raw, why, repair) });
  const range = `${sayNumber(least, places)} 到 ${sayNumber(most, places)} 之间的数，单位是${unit}`;
  const bare = raw.normalize('NFKC').replace(/[,\s]/gu, '');
  const text = bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  const [, digits = '', fraction = '', tenThousand] = /^(\d{1,15})(?:\.(\d*))?(万)?$/u.exec(text) ?? [];
  if (digits === '') return wrong('不是一个数', `请填 ${range}`);
  const moved = tenThousand ? 4 : 0;
  if (dropEnd(fraction, /0/u).length > places + moved)
    return wrong('小数太长', places === 0 ? '请填整数' : `最多填 ${places} 位小数`);
  const value = Number(digits + fraction.slice(0, places + moved).padEnd(places + moved, '0'));
  if (value < least) return wrong('太小了', `请填 ${range}`);
  return value > most ? wrong('太大了', `请填 ${range}`) : { value };
}

const firstDay = '1949-10-01';
const lastDay = '2099-12-31';

function readDate({ label }: DateInput, raw: string): Reading<string> {
  if (raw === '') return { message: `「${label}」还没有填；请填年、月、日。` };
  const wrong = (why: string, repair: string) => ({ message: sayWrong(label, raw, why, repair) });
  const moment = /^\d{4}-\d{2}-\d{2}$/u.test(raw) ? new Date(raw) : new Date(Number.NaN);
  // 30 February would roll over into March.
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== raw)
    return wrong('不是一个日子', '请填真有的年、月、日，比如 2026-03-31');
  return raw < firstDay || raw > lastDay ? wrong('离现在太远', '请填 1949 到 2099 年之间的日子') : { value: raw };
}

function readChoice({ label, options }: ChoiceInput, raw: string): Reading<string> {
  if (Object.keys(options).includes(raw)) return { value: raw };
  const words = Object.values(options).join('、');
  return {
    message:
      raw === '' ? `「${label}」还没有选；请选一个：${words}。` : sayWrong(label, raw, '没有这一项', `请选：${words}`),
  };
}

const read = (input: SumInput, raw: string): Reading<number | string> => {
  switch (input.kind) {
    case 'number':
      return readNumber(input, raw);
    case 'date':
      return readDate(input, raw);
    case 'choice':
      return readChoice(input, raw);
  }
};

const unasked = ({ kind }: SumInput): number | string => (kind === 'number' ? 0 : '');

/** Reads the answers to the questions that are put, or says what is wrong with the first that cannot be read. */
export function readInputs(inputs: SumInputs, raw: Raw): { values: Record<string, number | string> } | Complaint {
  const values: Record<string, number | string> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const reading = isAsked(input, raw) ? read(input, (raw[name] ?? '').trim()) : { value: unasked(input) };
    if ('message' in reading) return { input: name, message: reading.message };
    values[name] = reading.value;
  }
  return { values };
}
