import { type NumberRange, type Reading, readNumber, sayWrong, yuan } from '../amounts/read-number.ts';
import { isDay } from '../time/day.ts';

/** What every question of a sum says. */
interface Asked {
  /** What is asked for, as a noun: it stands in complaints too. */
  label: string;
  /** What counts, and what does not. */
  hint?: string;
  /** Asked only where the choice `input` is one of `is`. */
  when?: { input: string; is: readonly string[] };
}

/** A number, read as a whole number of its last decimal place. */
export interface NumberInput extends Asked, NumberRange {
  kind: 'number';
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

/** 元 with up to two decimals, read as 分. */
export const money = (label: string, more: More<NumberInput> = {}): NumberInput => ({
  kind: 'number',
  label,
  ...yuan,
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

/** Whether a question is put, after what has been answered so far. */
export const isAsked = ({ when }: SumInput, raw: Raw): boolean =>
  when === undefined || when.is.includes(raw[when.input] ?? '');

function readCount(input: NumberInput, raw: string): Reading<number> {
  if (raw !== '') return readNumber(input, raw);
  return input.isOptional ? { value: 0 } : { message: `「${input.label}」还没有填；请填一个数，单位是${input.unit}。` };
}

const firstDay = '1949-10-01';
const lastDay = '2099-12-31';

function readDate({ label }: DateInput, raw: string): Reading<string> {
  if (raw === '') return { message: `「${label}」还没有填；请填年、月、日。` };
  const wrong = (why: string, repair: string) => ({ message: sayWrong(label, raw, why, repair) });
  if (!isDay(raw)) return wrong('不是一个日子', '请填真有的年、月、日，比如 2026-03-31');
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
      return readCount(input, raw);
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
