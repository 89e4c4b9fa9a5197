import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { findNumbers } from '../../rules/language/phone-numbers.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { getHotlineNumbers } from '../../rules/portal/hotlines.ts';
import type { Surroundings } from '../context/context.ts';
import { at, getTexts } from '../context/texts.ts';

/** What tells residents whom to call; rooms and cases have numbers of their own places. */
const advising = new Set<CollectionName>(['explainers', 'pathways', 'deadlines', 'terms', 'pages']);

/** A short number that is told to be called: 打12320, 热线：96119. */
const called = /(?<=(?:打|拨|热线|电话)[^。；，\d\n]{0,4})(?:1[12]\d|12\d{3}|9[56]\d{3})(?![\d\-－—.元])/gu;

/** Every number that a text tells to call is one that the settings explain; only those can be tapped. */
function validateUnknown(file: CheckedFile, known: readonly string[]): Finding[] {
  return getTexts(file).flatMap((text) =>
    [...text.text.matchAll(called)].flatMap(({ 0: number, index }): Finding[] =>
      known.includes(number)
        ? []
        : [
            {
              ...at(file, text, index, index + number.length),
              rule: 'hotline-unknown',
              severity: 'warning',
              message: `叫人打「${number}」，网站设置的「热线」里没有这个号码，网页上点不了`,
              fix: '核对号码；没有写错，就在 site.json 的热线里登记它管什么',
            },
          ],
    ),
  );
}

/** A danger exit offers the numbers that its title and its steps tell to call; their order is the page's (`site/danger/exit.ts`). */
function validateDanger({ source, parsed, entry }: CheckedFile, known: readonly string[]): Finding[] {
  if (entry?.collection !== 'pathways') return [];
  return entry.data.outcomes.flatMap(({ danger, title, steps, hotlines }, index): Finding[] => {
    const told = [...new Set(findNumbers([title, ...steps].join('\n'), known).map(({ number }) => number))];
    const missing = told.filter((number) => !hotlines.includes(number));
    if (!danger || missing.length === 0) return [];
    const path = ['outcomes', index, 'hotlines'];
    return [
      {
        file: source.path,
        field: path.join('.'),
        line: parsed.lineOf(path),
        rule: 'danger-hotline',
        severity: 'warning',
        message: `危险出口「${title}」叫人打${missing.join('、')}，「电话」里没有`,
        fix: `「电话」里加上：${missing.join('、')}`,
      },
    ];
  });
}

/** Numbers to call, and those of danger exits above all. */
export function validateHotlines(file: CheckedFile, { site }: Surroundings): Finding[] {
  if (!advising.has(file.source.collection)) return [];
  const known = getHotlineNumbers({ site });
  return [...validateUnknown(file, known), ...validateDanger(file, known)];
}
