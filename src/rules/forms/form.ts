import type { Data } from '../../schemas/index.ts';

type FormData = Data<'forms'>;

/** One question of a paper. */
export type Question = FormData['questions'][number];

/** What a paper is filled in from: its questions and its body. */
export interface FormShape {
  questions: readonly Question[];
  body: string;
}

/** What was put in for one item: one line, or what was put into each part of a person, an organisation or a row. */
type Filled = Readonly<Record<string, string>>;

/** The answer to one question: `unsure` leaves a line to fill in by hand. */
export type Answer = { unsure: true } | { text: string } | { parts: Filled } | { rows: readonly Filled[] };

/** Answers by the name of the question; whoever has not come to it yet has none. */
export type Answers = Readonly<Record<string, Answer>>;

/** What is asked for in one field, as its form draws it. */
export interface Asked {
  id: string;
  label: string;
  kind: 'text' | 'longText' | 'date' | 'money' | 'choice' | 'id' | 'phone' | 'code';
}

/** How the parts of a person and an organisation that are no plain text are read. */
const partKinds: Partial<Record<string, Asked['kind']>> = {
  出生日期: 'date',
  身份证号: 'id',
  电话: 'phone',
  联系电话: 'phone',
  信用代码: 'code',
};

/** What stands before and behind each part where a person or an organisation is written out. */
const partWords: Partial<Record<string, readonly [string, string]>> = {
  出生日期: ['', '出生'],
  职业: ['职业：', ''],
  工作单位: ['工作单位：', ''],
  住址: ['住', ''],
  身份证号: ['公民身份号码：', ''],
  电话: ['联系电话：', ''],
  信用代码: ['统一社会信用代码：', ''],
  负责人: ['法定代表人（负责人）：', ''],
  负责人职务: ['职务：', ''],
  住所: ['住所：', ''],
  联系电话: ['联系电话：', ''],
};

/** The words around a part of a person or an organisation; a blank needs to be told apart, so each has some. */
export const getPartWords = (part: string, isBlank: boolean): readonly [string, string] =>
  partWords[part] ?? (isBlank ? [`${part}：`, ''] : ['', '']);

/** The fields of which a question consists: the columns of a row, the parts of a person, or one without a name. */
export function getFields({ kind, label, parts, columns }: Question): Asked[] {
  if (kind === 'rows') return columns;
  if (kind === 'person' || kind === 'organisation')
    return parts.map((part) => ({ id: part, label: part, kind: partKinds[part] ?? 'text' }));
  return [{ id: '', label, kind }];
}

/** What may stand behind the name of a question in a paper, after 的. */
export function getParts(question: Question): string[] {
  const named = getFields(question)
    .map(({ id }) => id)
    .filter((id) => id !== '');
  if (question.kind === 'money') return ['大写'];
  return question.kind === 'rows' && question.columns.some(({ kind }) => kind === 'money') ? [...named, '合计'] : named;
}
