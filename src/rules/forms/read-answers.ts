import { sayYuan } from '../amounts/money.ts';
import type { Answer, Answers, Asked, Question } from './form.ts';
import { getFields } from './form.ts';
import { type FieldValue, readField, sayDay } from './read-field.ts';
import type { Condition } from './template.ts';

/** What is wrong with an answer, in one sentence with the question, the answer and the repair. */
export interface Complaint {
  question: string;
  message: string;
}

type Values = Readonly<Record<string, FieldValue | undefined>>;

/**
 * What a paper says to a question: `unasked`, not put; `none`, not needed and left empty; `open`, to be filled in by hand; or
 * what was answered, of which parts may be open.
 */
export type Reading = 'unasked' | 'none' | 'open' | { items: readonly Values[]; total?: FieldValue };

/** What was read, by question, and what could not be. */
export interface Readings {
  readings: ReadonlyMap<string, Reading>;
  complaints: Complaint[];
}

const totalOf = (columns: readonly Asked[], items: readonly Values[]): FieldValue | undefined => {
  const money = columns.filter(({ kind }) => kind === 'money');
  const cells = money.flatMap(({ id }) => items.map((item) => item[id]?.fen));
  if (money.length === 0 || cells.some((fen) => fen === undefined)) return undefined;
  const fen = cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
  return { text: `${sayYuan(fen).replace(/\.00$/u, '')}元`, fen };
};

/** What was put into the fields of a question, one record for each row of it. */
function getFilled(answer: Answer | undefined): readonly Readonly<Record<string, string>>[] {
  if (!answer || 'unsure' in answer) return [];
  if ('text' in answer) return [{ '': answer.text }];
  return 'parts' in answer ? [answer.parts] : answer.rows;
}

/** A day of birth that the ID number does not hold is a slip in one of the two. */
const describeBirth = ({ 出生日期: birth, 身份证号: id }: Values): string | undefined =>
  birth?.day === undefined || id?.day === undefined || birth.day === id.day
    ? undefined
    : `「出生日期」填的是「${birth.text}」，身份证号里写的是${sayDay(id.day)}；请改好其中一个。`;

/** Reads the answer to one question that is put. */
function readAnswer(question: Question, answer: Answer | undefined): { reading: Reading; messages: string[] } {
  const fields = getFields(question);
  const messages: string[] = [];
  const items = getFilled(answer).flatMap((filled) => {
    const item: Record<string, FieldValue | undefined> = {};
    for (const field of fields) {
      const value = readField(field, filled[field.id]);
      if (value === 'empty') continue;
      if ('message' in value) messages.push(value.message);
      else item[field.id] = value;
    }
    const clash = describeBirth(item);
    if (clash !== undefined) messages.push(clash);
    return Object.keys(item).length > 0 ? [item] : [];
  });
  if (items.length > 0) return { reading: { items, total: totalOf(fields, items) }, messages };
  const isUnsure = answer !== undefined && 'unsure' in answer;
  return { reading: question.optional && !isUnsure && messages.length === 0 ? 'none' : 'open', messages };
}

/** Whether what depends on a condition stands: `maybe` where nobody has answered yet, or is not sure. */
export function weigh({ question, is, isNot }: Condition, readings: Readings['readings']): boolean | 'maybe' {
  const reading = readings.get(question) ?? 'unasked';
  if (reading === 'unasked' || reading === 'none') return false;
  if (is === undefined) return true;
  if (reading === 'open') return 'maybe';
  return is.includes(reading.items[0]?.['']?.text ?? '') !== (isNot ?? false);
}

/** A day that comes before the one that it follows, or after today. */
function describeDay(
  { label, notBefore, mayBeAhead, kind }: Question,
  reading: Reading,
  readings: Readings['readings'],
  today: string,
) {
  if (kind !== 'date' || typeof reading === 'string') return undefined;
  const day = reading.items[0]?.[''];
  if (day?.day === undefined) return undefined;
  const before = notBefore === undefined ? 'none' : (readings.get(notBefore) ?? 'none');
  const first = typeof before === 'string' ? undefined : before.items[0]?.[''];
  if (first?.day !== undefined && day.day < first.day)
    return `「${label}」填的是「${day.text}」，比前面填的「${first.text}」还早；请改好其中一个。`;
  return mayBeAhead || day.day <= today
    ? undefined
    : `「${label}」填的是「${day.text}」，这一天还没有到；请改成已经过了的日子。`;
}

/**
 * Reads all answers to a paper, in the order of its questions; what cannot be is told, and left open on the paper. `today` is
 * `YYYY-MM-DD`.
 */
export function readAnswers(questions: readonly Question[], answers: Answers, today: string): Readings {
  const readings = new Map<string, Reading>();
  const complaints: Complaint[] = [];
  for (const question of questions) {
    const { id, when } = question;
    const isPut = when === undefined || weigh(when, readings);
    // Whether it is to be answered depends on what stands open itself.
    if (isPut !== true) {
      readings.set(id, isPut === 'maybe' ? 'open' : 'unasked');
      continue;
    }
    const { reading, messages } = readAnswer(question, answers[id]);
    const wrongDay = describeDay(question, reading, readings, today);
    readings.set(id, wrongDay === undefined ? reading : 'open');
    const all = wrongDay === undefined ? messages : [...messages, wrongDay];
    complaints.push(...all.map((message) => ({ question: id, message })));
  }
  return { readings, complaints };
}

/** The questions that are put after these answers. */
export const listAsked = (questions: readonly Question[], { readings }: Pick<Readings, 'readings'>): Set<string> =>
  new Set(questions.filter(({ when }) => when === undefined || weigh(when, readings) === true).map(({ id }) => id));
