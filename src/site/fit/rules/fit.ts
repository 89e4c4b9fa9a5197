import { type Figure, formatFigure, type FigureWords, getRange } from '../../../rules/figures/figure.ts';
import { parseUnit, toBase } from '../../../rules/figures/units.ts';
import { fill } from '../../../rules/language/fill.ts';
import { getKnownMeasure } from '../../../schemas/figures/measure.ts';
import type { CompareRecord, NamedFigure } from '../../compare/rules/record.ts';

/** What the sentences of a fit are made of. */
export const fitKeys = [
  'same',
  'other',
  'times',
  'alike',
  'beside',
  'enough',
  'short',
  'vague',
  'ticked',
  'unticked',
  'unsaid.people',
  'unsaid.money',
  'unsaid.population',
  'unasked',
  'typed',
  'known',
  'part',
  'period',
  'yi',
  'wan',
  'joint',
  'end',
] as const;

/** The words of `fitKeys`, and those of numbers that are not exact. */
export type FitWords = Readonly<Record<(typeof fitKeys)[number], string>> & { figureWords: FigureWords };

/** A number of the reader's own place, in the base of its unit. */
export interface OwnNumber {
  value: number;
  /** The report's time, or nothing where the reader has typed it. */
  period?: string | undefined;
}

/** What the reader says of the place, or the portal knows of it. */
export interface OwnPlace {
  level?: string | undefined;
  setting?: string | undefined;
  /** By id of the measure. */
  numbers: Readonly<Record<string, OwnNumber>>;
  /** Of the needs of the practice, in their order: whether the place has it. */
  needs: readonly boolean[];
}

/** How a need stands: the place has it, lacks it, is other in it, or nobody can tell. */
export type FitState = 'has' | 'lacks' | 'differs' | 'open';

/** One need with what is known on both sides. */
export interface FitRow {
  state: FitState;
  label: string;
  words: string;
}

const digits = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** 1500000元 as 150万元. */
function sayAmount(value: number, kind: string, words: FitWords): string {
  const [factor, step] = value >= 1e8 ? [1e8, words.yi] : value >= 1e4 ? [1e4, words.wan] : [1, ''];
  return `${digits.format(value / factor)}${step}${kind}`;
}

/** Numbers of the whole practice that were reached, of a measure that a place can have too. */
const getNumbers = ({ figures, background }: CompareRecord): NamedFigure[] =>
  [...figures, ...background].filter(({ measure, change, claim, unit, scope }, index, all) => {
    const known = getKnownMeasure(measure);
    const isNeed = known && ['place', 'organisation', 'people', 'money'].includes(known.section);
    const isFirst =
      all.findIndex((other) => other.measure === measure && other.unit === unit && other.scope === scope) === index;
    return isNeed && isFirst && !change && claim !== 'target' && known.units.includes(parseUnit(unit).kind);
  });

const nameOf = ({ measure, measureName, label }: NamedFigure): string =>
  measureName ?? getKnownMeasure(measure)?.name ?? label;

/** The practice's number as its report has it: part, time. */
function sayTheirs(figure: Figure, words: FitWords): string {
  const remarks = [
    figure.scope === undefined ? '' : fill(words.part, { scope: figure.scope }),
    figure.period ?? words.period,
  ].filter(Boolean);
  return `${formatFigure(figure, words.figureWords)}（${remarks.join(words.joint)}）`;
}

const sayOwn = ({ value, period }: OwnNumber, kind: string, words: FitWords): string =>
  fill(period === undefined ? words.typed : words.known, { own: sayAmount(value, kind, words), period: period ?? '' });

/** How large one place is beside another, and in how many parts, is no merit; of people and money there is enough, or so much is lacking. */
function toRow(figure: NamedFigure, own: OwnNumber, words: FitWords): FitRow {
  const { kind } = parseUnit(figure.unit);
  const range = getRange(figure);
  const [value, least, most] = [figure.value, Math.max(0, range.least), range.most].map((each) =>
    toBase(each, figure.unit),
  ) as [number, number, number];
  const theirs = sayTheirs(figure, words);
  const mine = sayOwn(own, kind, words);
  const say = (
    state: FitState,
    key: 'times' | 'alike' | 'beside' | 'enough' | 'short' | 'vague',
    rest = '',
  ): FitRow => ({
    state,
    label: nameOf(figure),
    words: fill(words[key], { theirs, mine, rest }),
  });
  const section = getKnownMeasure(figure.measure)?.section;
  if (section === 'organisation') return say('differs', 'beside');
  if (section === 'place') {
    const times = own.value / value;
    return Math.abs(times - 1) < 0.05 ? say('differs', 'alike') : say('differs', 'times', digits.format(times));
  }
  if (own.value >= most || (own.value >= value && most === value)) return say('has', 'enough');
  if (own.value < least) return say('lacks', 'short', sayAmount(least - own.value, kind, words));
  return say('open', 'vague');
}

const toPlaceRow = (label: string, theirs: string | undefined, mine: string | undefined, words: FitWords): FitRow[] =>
  theirs === undefined || mine === undefined
    ? []
    : [
        theirs === mine
          ? { state: 'has', label, words: fill(words.same, { theirs }) }
          : { state: 'differs', label, words: fill(words.other, { theirs, mine }) },
      ];

/** What the report leaves out though the reader has an answer for it. */
function getUnsaid({ facts }: CompareRecord, numbers: readonly Figure[], own: OwnPlace, words: FitWords): string[] {
  const lacks = (...ids: string[]) =>
    ids.some((id) => own.numbers[id] !== undefined) && !numbers.some(({ measure }) => ids.includes(measure ?? ''));
  return [
    ...(lacks('population') ? [words['unsaid.population']] : []),
    ...(lacks('mediators', 'fullTimeMediators') && !facts.staffing?.length ? [words['unsaid.people']] : []),
    ...(lacks('building', 'running') && !facts.build?.length && !facts.run?.length ? [words['unsaid.money']] : []),
  ];
}

/**
 * What a practice needs that a place has or lacks: number against number of one measure, and what the reader has ticked.
 * Facts alone; they are never summed up to a mark. `labels` are what level and setting are called.
 */
export function getFit(
  record: CompareRecord,
  own: OwnPlace,
  labels: { level: string; setting: string; open: string },
  words: FitWords,
): FitRow[] {
  const numbers = getNumbers(record);
  const told = numbers.filter(({ measure }) => own.numbers[measure ?? ''] !== undefined);
  const asked = numbers.filter((figure) => !told.includes(figure) && figure.scope === undefined);
  const { level, setting, prerequisites = [] } = record.facts;
  const open = [
    ...(asked.length > 0
      ? [
          fill(words.unasked, {
            list: asked.map((figure) => `${nameOf(figure)} ${formatFigure(figure, words.figureWords)}`).join('、'),
          }),
        ]
      : []),
    ...getUnsaid(record, numbers, own, words),
  ];
  return [
    ...toPlaceRow(labels.level, level?.[0], own.level, words),
    ...toPlaceRow(labels.setting, setting?.[0], own.setting, words),
    ...told.map((figure) => toRow(figure, own.numbers[figure.measure ?? '']!, words)),
    ...prerequisites.map((need, index): FitRow => {
      const isThere = own.needs[index] ?? false;
      return { state: isThere ? 'has' : 'lacks', label: need, words: isThere ? words.ticked : words.unticked };
    }),
    ...(open.length > 0 ? [{ state: 'open' as const, label: labels.open, words: open.join(words.end) }] : []),
  ];
}
