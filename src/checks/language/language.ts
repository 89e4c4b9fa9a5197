import { getNoAnswer, type NoAnswer } from '../../rules/language/answer.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { findSlogans } from '../../rules/language/slogans.ts';
import { findMisprints } from '../../rules/language/typography.ts';
import { longest } from '../../schemas/lengths.ts';
import { getEditorField, getField } from '../../schemas/walk.ts';
import { collections } from '../../schemas/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { at, type EntryText, getTexts } from '../context/texts.ts';

const noAnswers: Record<NoAnswer, string> = {
  question: '「一句话回答」是一个问句，没有回答',
  repeats: '「一句话回答」只把问题又说了一遍',
  promises: '「一句话回答」只说要讲什么，没有回答',
};

/** The summary of an explainer is the answer. */
export function validateAnswer(file: CheckedFile): Finding[] {
  if (file.source.collection !== 'explainers') return [];
  const { title, summary } = file.parsed.data;
  if (typeof title !== 'string' || typeof summary !== 'string') return [];
  const why = getNoAnswer(title, summary);
  if (!why) return [];
  return [
    {
      ...at(file, { path: ['summary'], text: summary }),
      rule: 'summary-answer',
      severity: 'warning',
      message: noAnswers[why],
      fix: '先给答案：能不能、怎么办、多久之内',
    },
  ];
}

/** Explainers speak plainly: no slogans. */
export const validateSlogans = (file: CheckedFile): Finding[] =>
  file.source.collection === 'explainers'
    ? getTexts(file)
        .filter(({ path }) => path[0] !== 'allow' && path[0] !== 'sources')
        .flatMap((text) =>
          findSlogans(text.text).map(({ start, end }) => ({
            ...at(file, text, start, end),
            rule: 'slogan',
            severity: 'warning' as const,
            message: `「${text.text.slice(start, end)}」是口号，读者用不上`,
            fix: '删去，或者写清楚谁、做什么、多久之内',
          })),
        )
    : [];

/**
 * Titles of reports stand as they were printed; addresses, slugs and dates are no prose. A field that is longer than any may be
 * is refused for that, and what else is wrong with its marks is told once it is short enough.
 */
function isProse({ source }: CheckedFile, { path, text }: EntryText): boolean {
  if (path[0] === 'sources' || path[0] === 'allow') return false;
  if (path[0] === 'body') return true;
  if (text.length > longest.paragraph) return false;
  const field = path.reduce<ReturnType<typeof getField>>(
    (schema, key) => schema && getField(schema, key),
    collections[source.collection].schema,
  );
  const kind = field && getEditorField(field)?.widget?.kind;
  return kind === undefined || kind === 'text';
}

/** Chinese has full-width marks, and no spaces in the numbers of articles and cases. */
export const validateTypography = (file: CheckedFile): Finding[] =>
  getTexts(file)
    .filter((text) => isProse(file, text))
    .flatMap((text) =>
      findMisprints(text.text).map(({ start, end, right }) => ({
        ...at(file, text, start, end),
        rule: 'typography',
        severity: 'warning' as const,
        message: `「${text.text.slice(Math.max(0, start - 6), end)}」的写法不合中文习惯`,
        fix: `改成「${right}」`,
        replacement: right,
      })),
    );
