import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { rescuers } from '../../rules/danger/dangers.ts';
import { findNumbers } from '../../rules/language/phone-numbers.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { getHotlineNumbers } from '../../rules/portal/hotlines.ts';
import type { Surroundings } from '../context/context.ts';
import { at, getTexts } from '../context/texts.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** What tells residents whom to call; rooms and cases have numbers of their own places. */
const advising = new Set<CollectionName>(['explainers', 'pathways', 'deadlines', 'terms', 'pages']);

/** A short number that is told to be called: 打12320, 热线：96119. */
const called = /(?<=(?:打|拨|热线|电话)[^。；，\d\n]{0,4})(?:1[12]\d|12\d{3}|9[56]\d{3})(?![\d\-－—.元])/gu;

/** What people say, and what is no sentence. */
const wordsOfPeople = new Set<PropertyKey | undefined>(['title', 'asks', 'aliases', 'allow', 'sources']);

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

/** What people do at many numbers is no matter of one of them. */
const deeds = /^(?:投诉|举报|控告|申诉|建议|报警|立案|查案|查询|提取)$/u;

/** Numbers that send on whoever calls. */
const general = ['12345', '12348'];

type Hotlines = Surroundings['site']['hotlines'];

/** What the settings say that one number alone is for: 公积金 → 12329, 贪污 → 12388. */
const getMatters = onceFor((hotlines: Hotlines): { matter: string; number: string }[] => {
  const texts = hotlines.map(({ name, hint = '', number }) => ({ number, text: `${name}、${hint}` }));
  return texts.flatMap(({ number, text }) =>
    text
      .split(/[、，]/u)
      .map((part) => part.split('的', 1)[0] ?? '')
      .filter((matter) => matter.length > 1 && !deeds.test(matter))
      .filter((matter) => texts.every((other) => other.number === number || !other.text.includes(matter)))
      .map((matter) => ({ matter, number })),
  );
});

const clauses = /[^，。；：！？\n]+/gu;

/** A text sends people with a matter to the number that the settings have for it; whoever saves lives may come first. */
function validateOther(file: CheckedFile, { site }: Surroundings, known: readonly string[]): Finding[] {
  const free = new Set([...rescuers, ...general]);
  return getTexts(file)
    .filter(({ path }) => !wordsOfPeople.has(path[0]))
    .flatMap((text) =>
      [...text.text.matchAll(clauses)].flatMap(({ 0: clause, index }): Finding[] => {
        const [told, ...more] = findNumbers(clause, known);
        if (!told || more.length > 0 || free.has(told.number)) return [];
        const matters = getMatters(site.hotlines).filter(({ matter }) => clause.includes(matter));
        const [meant] = matters;
        if (!meant || matters.some(({ number }) => number === told.number)) return [];
        return [
          {
            ...at(file, text, index + told.start, index + told.end),
            rule: 'hotline-other',
            severity: 'warning',
            message: `这里说「${meant.matter}」打「${told.number}」，网站设置里管这件事的是「${meant.number}」`,
            fix: `核对哪个号码管这件事：这里错了就改成「${meant.number}」，设置错了就改设置`,
          },
        ];
      }),
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
export function validateHotlines(file: CheckedFile, around: Surroundings): Finding[] {
  if (!advising.has(file.source.collection)) return [];
  const known = getHotlineNumbers(around);
  return [...validateUnknown(file, known), ...validateOther(file, around, known), ...validateDanger(file, known)];
}
