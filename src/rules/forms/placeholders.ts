import { handwritten } from './fill.ts';
import { getParts, type Question } from './form.ts';

/** What a writer may put into a paper: `start` at the caret, or around what is selected where there is an `end`. */
export interface Placeholder {
  label: string;
  start: string;
  end?: string;
}

const blank = (name: string, label = name): Placeholder => ({ label, start: `{{${name}}}` });

const only = (condition: string, label: string): Placeholder => ({
  label,
  start: `{{#如果 ${condition}}}`,
  end: '{{/如果}}',
});

function listRows({ id, columns }: Question, parts: readonly string[]): Placeholder[] {
  const cells = columns.map((column) => `{{${id}的${column.id}}}`).join('，');
  const each = { label: `${id}：一行一条`, start: `{{#每行 ${id}}}\n1. ${cells}\n{{/每行}}` };
  return [...(columns.length > 0 ? [each] : []), ...(parts.includes('合计') ? [blank(`${id}的合计`)] : [])];
}

function listOf(question: Question): Placeholder[] {
  const { id, kind, label, options, optional } = question;
  const parts = getParts(question);
  const answer =
    kind === 'rows'
      ? listRows(question, parts)
      : [blank(id, label === '' ? id : `${id}：${label}`), ...parts.map((part) => blank(`${id}的${part}`))];
  return [
    ...answer,
    ...(kind === 'choice' ? options.map((option) => only(`${id} 是 ${option}`, `「${id}」选了「${option}」才写`)) : []),
    ...(optional ? [only(id, `填了「${id}」才写`)] : []),
  ];
}

/** All that a paper with these questions may hold between braces, question by question; one without a name is left out. */
export const listPlaceholders = (questions: readonly Question[]): Placeholder[] => [
  ...questions.filter(({ id }) => id !== '').flatMap(listOf),
  ...handwritten.map((name) => blank(name)),
];
