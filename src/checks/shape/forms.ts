import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { type FormShape, getParts, type Question } from '../../rules/forms/form.ts';
import { handwritten } from '../../rules/forms/fill.ts';
import { type Condition, listTags, parseTemplate, type Placed } from '../../rules/forms/template.ts';
import { createNearest } from '../../rules/language/nearest.ts';
import type { Data } from '../../schemas/index.ts';
import { at } from '../context/texts.ts';

/** What one rule finds: in a field of the front matter, or at some words of the paper. */
type Fault = Pick<Finding, 'message' | 'fix'> &
  Partial<Pick<Finding, 'severity'>> &
  ({ path: PropertyKey[] } | { place: Placed });

/** Finds what is wrong with one paper; nothing when all is well. */
type Rule = (form: Data<'forms'> & FormShape) => Fault[];

const findQuestion = (questions: readonly Question[], name: string) => questions.find(({ id }) => id === name);

const list = (names: Iterable<string>): string => [...names].map((name) => `「${name}」`).join('、');

const validateTags: Rule = ({ body }) =>
  parseTemplate(body).faults.map(({ message, fix, ...place }) => ({ message, fix, place }));

const validatePlaceholders: Rule = ({ questions, body }) => {
  const findNearest = createNearest();
  const describe = (name: string, part: string, each: string, isEach: boolean) => {
    const question = findQuestion(questions, name);
    const getNames = () => [...questions.map(({ id }) => id), ...handwritten];
    if (!question) {
      if (!isEach && part === '' && handwritten.includes(name)) return undefined;
      const nearest = findNearest(name, getNames);
      const hint = nearest === undefined ? '' : `最接近的是「${nearest}」；`;
      return {
        message: `正文里写了「${name}」，没有编号是它的问题`,
        fix: `${hint}改好编号，或者在「问题」里加上这一问`,
      };
    }
    if (isEach)
      return question.kind === 'rows'
        ? undefined
        : {
            message: `「{{#每行 ${name}}}」里的「${name}」不是一行一行填的表`,
            fix: '改成一张表的编号，或者删去这一对标记',
          };
    const parts = getParts(question);
    if (part !== '' && !parts.includes(part))
      return {
        message: `正文里写了「${name}的${part}」，「${name}」没有这一项`,
        fix: parts.length > 0 ? `从这些里面选：${list(parts)}` : `写成 {{${name}}}`,
      };
    if (question.kind !== 'rows' || part === '合计' || (part !== '' && each === name)) return undefined;
    return {
      message: `「${name}」是一张表，正文里「{{${part === '' ? name : `${name}的${part}`}}}」没有逐行写`,
      fix: `写成 {{#每行 ${name}}}{{${name}的${parts[0] ?? '列'}}}{{/每行}}`,
    };
  };
  return [...listTags(parseTemplate(body).nodes)].flatMap(({ node, each }) => {
    if (node.kind === 'if') return [];
    const fault = describe(node.question, node.kind === 'each' ? '' : node.part, each, node.kind === 'each');
    return fault ? [{ ...fault, place: node }] : [];
  });
};

const validateUsed: Rule = ({ questions, body }) => {
  const used = new Set([...listTags(parseTemplate(body).nodes)].map(({ node }) => getName(node)));
  for (const { when } of questions) if (when) used.add(when.question);
  return questions.flatMap(({ id, label }, index) =>
    used.has(id)
      ? []
      : [
          {
            path: ['questions', index, 'id'],
            message: `问了「${label}」（${id}），正文里却没有用到`,
            fix: `在正文里写上 {{${id}}}，或者删去这一问`,
          },
        ],
  );
};

type Tag = ReturnType<typeof listTags> extends Generator<{ node: infer N }> ? N : never;

const getName = (node: Tag): string => (node.kind === 'if' ? node.condition.question : node.question);

/** What is wrong with a condition, in words. */
function describeCondition(
  questions: readonly Question[],
  { question: name, is }: Condition,
): Pick<Finding, 'message' | 'fix'> | undefined {
  const question = findQuestion(questions, name);
  if (!question) return { message: `条件看的是「${name}」，没有编号是它的问题`, fix: '改成「问题」里有的编号' };
  if (is === undefined) return undefined;
  if (question.kind !== 'choice')
    return { message: `条件看「${name}」选了什么，它却不是「选一个」的问题`, fix: '改看一个「选一个」的问题' };
  const unknown = is.filter((option) => !question.options.includes(option));
  if (is.length > 0 && unknown.length === 0) return undefined;
  return {
    message: is.length === 0 ? `条件没有写「${name}」选了哪一项` : `「${name}」没有选项${list(unknown)}`,
    fix: `从这些里面选：${list(question.options)}`,
  };
}

const validateConditions: Rule = ({ questions, body }) => [
  ...questions.flatMap(({ when }, index) => {
    const fault = when && describeCondition(questions, when);
    return fault ? [{ ...fault, path: ['questions', index, 'when'] }] : [];
  }),
  ...[...listTags(parseTemplate(body).nodes)].flatMap(({ node }) => {
    const fault = node.kind === 'if' ? describeCondition(questions, node.condition) : undefined;
    return fault ? [{ ...fault, place: node }] : [];
  }),
];

/** A paper is printed: what marks other texts stands on it as it was typed. */
const validateMarks: Rule = ({ body }) =>
  [...body.matchAll(/\*\*|^:{3,}|\[\^|\]\(|^[-*] |^\||^#{3,} /gmu)].map(({ 0: mark, index }) => ({
    severity: 'warning',
    message: `「${mark.trim()}」在文书里不是记号，会照样印在纸上`,
    fix: '删去它；文书只有行首的「# 」「## 」「1. 」「> 」四种记号',
    place: { start: index, end: index + mark.length },
  }));

/** A question that waits for one which comes after it, or for itself, is never put. */
const validateReach: Rule = ({ questions }) =>
  questions.flatMap(({ id, label, when }, index) => {
    const position = when ? questions.findIndex((each) => each.id === when.question) : -1;
    if (position < index) return [];
    return [
      {
        path: ['questions', index, 'when', 'question'],
        message: `「${label}」（${id}）要等「${when?.question ?? ''}」的回答，那一问却不在它前面，永远轮不到它`,
        fix: '把那一问挪到它前面，或者改看前面的一问',
      },
    ];
  });

const needs = [
  { kinds: ['choice'], field: 'options', least: 2, words: '至少两个选项' },
  { kinds: ['person', 'organisation'], field: 'parts', least: 1, words: '问哪几项' },
  { kinds: ['rows'], field: 'columns', least: 1, words: '至少一列' },
] as const;

/** A question can be answered: it has a name of its own, and what its kind of answer needs. */
const validateQuestions: Rule = ({ questions }) =>
  questions.flatMap((question, index): Fault[] => {
    const { id, label, kind, notBefore } = question;
    const path = (field: string) => ['questions', index, field];
    const need = needs.find(({ kinds }) => kinds.some((each) => each === kind));
    const isDouble = questions.findIndex((each) => each.id === id) < index || handwritten.includes(id);
    const earlier = notBefore === undefined ? undefined : findQuestion(questions.slice(0, index), notBefore);
    return [
      ...(isDouble ? [{ path: path('id'), message: `编号「${id}」已经有了`, fix: '换一个编号，再改好正文里的' }] : []),
      ...(need && question[need.field].length < need.least
        ? [{ path: path(need.field), message: `「${label}」（${id}）没有写${need.words}`, fix: `补上${need.words}` }]
        : []),
      ...(notBefore !== undefined && (kind !== 'date' || earlier?.kind !== 'date')
        ? [
            {
              path: path('notBefore'),
              message: `「${label}」（${id}）的「不早于」写的是「${notBefore}」，它不是前面的一个日期`,
              fix: '改成前面一个「日期」问题的编号，或者删去',
            },
          ]
        : []),
    ];
  });

const rules: Record<string, Rule> = {
  'form-tag': validateTags,
  'form-placeholder': validatePlaceholders,
  'form-unused': validateUsed,
  'form-condition': validateConditions,
  'form-reach': validateReach,
  'form-question': validateQuestions,
  'form-mark': validateMarks,
};

/** A paper asks for all that it says, says all that it asks for, and puts every question to somebody. */
export function validateForms(file: CheckedFile): Finding[] {
  const { entry, source, parsed } = file;
  if (entry?.collection !== 'forms') return [];
  const body = { path: ['body'], text: parsed.body };
  return Object.entries(rules).flatMap(([rule, find]) =>
    find({ ...entry.data, body: parsed.body }).map(({ message, fix, severity = 'error', ...where }): Finding => {
      const position =
        'place' in where
          ? at(file, body, where.place.start, where.place.end)
          : { file: source.path, field: where.path.map(String).join('.'), line: parsed.lineOf(where.path) };
      return { ...position, rule, severity, message, fix };
    }),
  );
}
