import { measures } from '../../../schemas/figures/measure.ts';
import { formatFigure } from '../../../rules/figures/figure.ts';
import { fill } from '../../../rules/language/fill.ts';
import type { Comparison, ComparisonWords, Line, Row } from '../../compare/rules/comparison.ts';
import type { DecisionKey } from '../../compare/rules/decisions.ts';
import { getMeasure } from '../../compare/rules/measures.ts';
import type { CompareRecord } from '../../compare/rules/record.ts';
import { splitShared } from './shared.ts';

/** The ten rows of a briefing, in their order; the question is typed in. */
export const briefingRows = [
  'question',
  'where',
  'how',
  'money',
  'people',
  'received',
  'settled',
  'time',
  'trust',
  'ask',
] as const;

/** The interface words that a briefing needs, by their key in `ui.json` after `briefing.`. */
export const briefingKeys = [
  ...briefingRows.map((row) => `row.${row}` as const),
  'of',
  'none',
  'question.empty',
  'levels',
  'steps',
  'population',
  'build',
  'run',
  'fullTime',
  'partTime',
  'unsaid',
  'all',
  'no-more',
  'targets',
  'timeless',
  'checked',
  'unchecked',
  'ask.missing',
  'ask.given',
  'references',
  'reference',
  'rated',
  'what',
  'file',
  'sheet',
  'sheet.comparison',
  'copied',
  'uncopied',
  'saving',
  'saved',
  'unsaved',
  'loading',
  'failed',
] as const;

/** Those words, with their `{names}` still in them. */
export type BriefingWords = Record<(typeof briefingKeys)[number], string>;

/** A row of a briefing: what is said of each practice, in lines; the question has none. */
export interface BriefingRow {
  id: (typeof briefingRows)[number];
  label: string;
  cells: string[][];
}

/** What fits on one sheet: ten rows, references after GB/T 7714, and what to be careful of. */
export interface Briefing {
  title: string;
  columns: { name: string; short: string; href: string }[];
  rows: BriefingRow[];
  references: string[];
  warnings: string[];
}

/** More lines than these of one thing do not fit on one sheet. */
const mostAsked = 3;
const mostStaff = 2;

interface Context {
  words: BriefingWords;
  comparison: ComparisonWords;
  decisions: ReadonlyMap<string, Row>;
}

/** 1,837件（受理，2021年）[1] */
const write = ({ text, details, notes }: Line): string =>
  `${text}${details.length > 0 ? `（${details.join('，')}）` : ''}${notes.map((note) => `[${note}]`).join('')}`;

const linesOf = ({ decisions }: Context, key: DecisionKey, at: number): Line[] =>
  decisions.get(key)?.cells[at]?.lines ?? [];

const getWhere = ({ place, facts }: CompareRecord, at: number, context: Context): string[] => [
  [place, ...(facts.level ?? [])].join('，'),
  ...linesOf(context, 'population', at).map((line) => fill(context.words.population, { number: write(line) })),
];

function getHow({ facts, tiers, isTiered, steps }: CompareRecord, { words }: Context): string[] {
  const chain = (key: 'levels' | 'steps', names: string[]) =>
    names.length > 0 ? [fill(words[key], { count: names.length, names: names.join(' → ') })] : [];
  return [
    ...(facts.summary ?? []),
    ...chain('levels', isTiered ? tiers.map(({ name }) => name) : []),
    ...chain(
      'steps',
      steps.map(({ name }) => name),
    ),
  ];
}

const getNamed = (
  keys: readonly ('build' | 'run' | 'fullTime' | 'partTime')[],
  at: number,
  context: Context,
): string[] =>
  keys.flatMap((key) => linesOf(context, key, at).map((line) => fill(context.words[key], { what: write(line) })));

/** What shows that it works, who wrote it, what of its numbers is no result or has no time, and what to doubt most. */
function getTrust({ figures, evidence }: CompareRecord, at: number, context: Context): string[] {
  const { words } = context;
  const count = figures.length;
  const targets = figures.filter(({ claim }) => claim === 'target').length;
  const timeless = figures.filter(({ period }) => period === undefined).length;
  const checked = figures.filter(({ claim }) => claim === 'checked').length;
  const said = [
    ...(evidence === undefined ? [] : [evidence]),
    ...linesOf(context, 'source', at).map(write),
    ...(count === 0 ? [] : [checked > 0 ? fill(words.checked, { count: checked }) : words.unchecked]),
    ...(targets > 0 ? [fill(words.targets, { count, targets })] : []),
    ...(timeless > 0 ? [fill(words.timeless, { count, timeless })] : []),
    ...linesOf(context, 'doubt', at).map(({ text }) => text),
  ];
  // The greatest doubt may be one of these.
  return [...new Set(said)];
}

/** What decides most and is asked for first where a report does not say it. */
const wanted = ['building', 'running', 'fullTimeMediators', 'settled', 'daysToSettle', 'kept'];
/** What is asked back where a report does say it. */
const doubted = ['settled', 'closed', 'mediated', 'satisfaction', 'success', 'accepted'];

/** What to ask the other place: by the questions that the vocabulary has for each measure, those without a number first. */
function getAsked({ figures, facts }: CompareRecord, { words, comparison }: Context): string[] {
  const find = (id: string) => figures.find((figure) => getMeasure(figure).id === id && figure.claim !== 'target');
  const told = { building: facts.build, running: facts.run } as Readonly<Record<string, string[] | undefined>>;
  const known = measures.filter(({ asks }) => asks !== undefined);
  const ask = (ids: readonly string[], isGiven: boolean) =>
    ids.flatMap((id) => {
      const measure = known.find((each) => each.id === id);
      const figure = find(id);
      if (!measure || isGiven !== Boolean(figure ?? told[id]?.length)) return [];
      const { name, asks = '' } = measure;
      return [
        figure
          ? fill(words['ask.given'], { name, asks, number: formatFigure(figure, comparison.figureWords) })
          : fill(words['ask.missing'], { name, asks }),
      ];
    });
  return [...ask(wanted, false).slice(0, mostAsked), ...ask(doubted, true).slice(0, 1)];
}

const orUnsaid = (lines: string[], { words }: Context): string[] => (lines.length > 0 ? lines : [words.unsaid]);

/** The lines of a row for one practice. */
const cells: Record<
  Exclude<BriefingRow['id'], 'question'>,
  (record: CompareRecord, at: number, context: Context) => string[]
> = {
  where: getWhere,
  how: (record, _, context) => getHow(record, context),
  money: (_, at, context) => getNamed(['build', 'run'], at, context),
  people: ({ facts }, at, context) => {
    const counted = getNamed(['fullTime', 'partTime'], at, context);
    return counted.length > 0 ? counted : (facts.staffing ?? []).slice(0, mostStaff);
  },
  received: (_, at, context) => linesOf(context, 'received', at).map(write),
  settled: (_, at, context) => linesOf(context, 'settled', at).map(write),
  time: (_, at, context) => linesOf(context, 'days', at).map(write),
  trust: getTrust,
  ask: (record, _, context) => getAsked(record, context),
};

/** A briefing of what was compared. */
export function getBriefing(
  records: readonly CompareRecord[],
  { decisions, footnotes, columns }: Comparison,
  words: BriefingWords,
  comparison: ComparisonWords,
): Briefing {
  const context: Context = { words, comparison, decisions: new Map(decisions.map((row) => [row.id, row])) };
  return {
    title: fill(words.of, { names: records.map(({ short }) => short).join('、') }),
    columns: columns.map(({ name, short, href }) => ({ name, short, href })),
    rows: briefingRows.map((id) => ({
      id,
      label: words[`row.${id}`],
      cells: id === 'question' ? [] : records.map((record, at) => orUnsaid(cells[id](record, at, context), context)),
    })),
    references: footnotes.map(({ number, reference, title, details }) =>
      fill(words.reference, { number, text: reference ?? [title, details].filter(Boolean).join('　') }),
    ),
    warnings: [comparison.warning, words.rated],
  };
}

/** The cells of a row as they are written: what holds for all practices in one line, then what is said of each. */
export function partRow(
  cells: readonly string[][],
  words: Pick<BriefingWords, 'all' | 'no-more'>,
): { together: string | undefined; own: string[][] } {
  const { shared, own } = splitShared(cells);
  if (shared.length === 0) return { together: undefined, own };
  return {
    together: fill(words.all, { lines: shared.join('；') }),
    own: own.map((lines) => (lines.length > 0 ? lines : [words['no-more']])),
  };
}

/** A briefing as rows of plain cells: the question beside its row, then what is said of each practice. */
export function toBriefingRows(
  { columns, rows, references, warnings }: Briefing,
  question: string,
  words: BriefingWords,
): string[][] {
  const blank = columns.slice(1).map(() => '');
  return [
    [words.what, ...columns.map(({ name }) => name)],
    ...rows.flatMap(({ id, label, cells: said }) => {
      if (id === 'question') return [[label, question, ...blank]];
      const { together, own } = partRow(said, words);
      const each = own.map((lines) => lines.join('；'));
      return together === undefined
        ? [[label, ...each]]
        : [[label, together, ...blank], ...(each.length > 0 ? [['', ...each]] : [])];
    }),
    ...references.map((text, index) => [index === 0 ? words.references : '', text, ...blank]),
    ...warnings.map((text) => ['', text, ...blank]),
  ];
}
