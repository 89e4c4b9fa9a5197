import { keysOf } from '../../../schemas/record.ts';
import { type Figure, formatFigure, getRange, withoutTimeless } from '../../../rules/figures/figure.ts';
import { fill } from '../../../rules/language/fill.ts';
import { getRecurrence, isSameTime } from '../../../rules/time/period.ts';
import type { Amount, Cell, ComparisonWords, Line, Row } from './comparison.ts';
import type { Footnotes } from './footnotes.ts';
import { compareMeasures, getMeasure, type Measure } from './measures.ts';
import { type Base, bases, getShareCell } from './ratio.ts';
import type { CompareRecord } from './record.ts';
import { convert, getCommonUnit, parseUnit, toBase } from '../../../rules/figures/units.ts';
import { groupBy } from '../../../rules/entries/group-by.ts';

/** The figures of one measure, those of each entry apart. */
export interface Aligned {
  measure: Measure;
  perRecord: Figure[][];
}

/** A row of figures with the measure that it shows. */
export interface FigureRow {
  measure: Measure;
  /** How many entries have a number in it. */
  present: number;
  rows: Row[];
}

/** The figures of all entries by measure, in the order of the vocabulary. */
export function align(records: readonly CompareRecord[]): Aligned[] {
  const byId = new Map<string, Aligned>();
  records.forEach((record, index) => {
    for (const figure of record.figures.map(spellRate)) {
      const measure = getMeasure(figure);
      const aligned = byId.get(measure.id) ?? { measure, perRecord: records.map(() => []) };
      aligned.perRecord[index]!.push(figure);
      // Of labels that differ by blanks the same one is kept whatever the order of the columns.
      if (measure.label < aligned.measure.label) aligned.measure = measure;
      byId.set(measure.id, aligned);
    }
  });
  return [...byId.values()].sort((a, b) => compareMeasures(a.measure, b.measure));
}

/** 「每周1次」 is as often as 「1次/周」, and not as often as 「每季度1次」. */
function spellRate(figure: Figure): Figure {
  const recurrence = getRecurrence(figure.period);
  return recurrence !== undefined && figure.unit === '次' ? { ...figure, unit: `次/${recurrence}` } : figure;
}

/** The kind of a figure's unit. */
export const kindOf = ({ unit }: Figure) => parseUnit(unit).kind;

/** A figure in the base of its unit, as files and scales want it. */
export function getAmount(figure: Figure): Amount {
  const { value, unit } = figure;
  const { least, most } = getRange(figure);
  return {
    value: toBase(value, unit),
    ...(Number.isFinite(least) && { least: toBase(least, unit) }),
    ...(Number.isFinite(most) && { most: toBase(most, unit) }),
    unit: kindOf(figure),
  };
}

/** The unit in which each kind of unit in the row is shown. */
export function getUnits(figures: readonly Figure[]): Map<string, string> {
  const byKind = groupBy(figures, kindOf);
  return new Map([...byKind].map(([kind, list]) => [kind, getCommonUnit(list.map(({ unit }) => unit))]));
}

/** A figure in the row's unit; a classifier that differs only in word (名, 人) is left as the report wrote it. */
function toUnit(figure: Figure, units: ReadonlyMap<string, string>): Figure {
  const unit = units.get(kindOf(figure)) ?? figure.unit;
  if (parseUnit(unit).factor === parseUnit(figure.unit).factor) return figure;
  return { ...figure, unit, value: convert(figure.value, figure.unit, unit) };
}

/** A figure as a cell states it, with what must be known of it. */
export function toLine(
  record: CompareRecord,
  figure: Figure,
  {
    measure,
    units,
    footnotes,
    words,
  }: { measure: Measure; units: Map<string, string>; footnotes: Footnotes; words: ComparisonWords },
): Line {
  const shown = toUnit(figure, units);
  return {
    text: formatFigure(shown, words.figureWords),
    amount: getAmount(figure),
    details: [
      ...(shown === figure ? [] : [fill(words.converted, { value: formatFigure(figure, words.figureWords) })]),
      ...(figure.claim === 'own' ? [] : [words[`claim.${figure.claim}`]]),
      ...(figure.label === measure.label ? [] : [figure.label]),
      ...(figure.scope === undefined ? [] : [fill(words.scope, { scope: figure.scope })]),
      figure.period ?? words['period.missing'],
      ...(figure.source === undefined ? [words['source.missing']] : []),
      // That the time is missing has been said already.
      ...[figure.period === undefined ? withoutTimeless(figure.note ?? '') : figure.note, figure.conflict].filter(
        (remark) => remark !== undefined,
      ),
      ...(figure.overlaps.length > 0
        ? [fill(words.overlaps, { labels: figure.overlaps.map((label) => `「${label}」`).join('') })]
        : []),
      ...(figure.inferred === undefined ? [] : [fill(words.inferred, { words: figure.inferred })]),
    ],
    notes: footnotes.ofFigure(record, figure.source),
  };
}

/** What keeps the numbers of a row from being read against each other. */
export function getNotes(perRecord: readonly Figure[][], words: ComparisonWords): string[] {
  const given = perRecord.filter(({ length }) => length > 0);
  if (given.length < 2) return [];
  const all = given.flat();
  const kinds = new Set(all.map(kindOf));
  const isOneTime = all.every((figure) => all.every((other) => figure === other || isSameTime(figure, other)));
  return [
    ...(kinds.size > 1 && !isCountable(kinds) ? [words['note.units']] : []),
    ...(isOneTime ? [] : [words['note.periods']]),
    ...(new Set(all.map(({ claim }) => claim === 'target')).size > 1 ? [words['note.targets']] : []),
  ];
}

/** 个 counts people too: 127个 and 127人 mediators are as many. */
const isCountable = (kinds: ReadonlySet<string>) => [...kinds].every((kind) => kind === '人' || kind === '个');

function getState(perRecord: readonly Figure[][], units: Map<string, string>): Row['state'] {
  if (perRecord.some(({ length }) => length === 0)) return 'open';
  const written = perRecord.map((figures) =>
    figures
      .map((figure) => {
        const { value, bound, unit, period } = toUnit(figure, units);
        const kind = isCountable(new Set([parseUnit(unit).kind])) ? '' : parseUnit(unit).kind;
        return `${value}${bound}${kind}${getRecurrence(period) ?? ''}`;
      })
      .sort()
      .join(),
  );
  return new Set(written).size === 1 ? 'same' : 'different';
}

function getShareRow(
  records: readonly CompareRecord[],
  { measure, perRecord }: Aligned,
  base: Base,
  words: ComparisonWords,
): Row | undefined {
  const cells = records.map((record, index) => getShareCell(record, perRecord[index]!, base, words));
  const worked = cells.filter(({ lines }) => lines.length > 0).length;
  const present = perRecord.filter(({ length }) => length > 0).length;
  // Where nothing can be worked out and there is nothing to compare, the gap is no news.
  if (worked === 0 && present < 2) return undefined;
  const texts = new Set(cells.map(({ lines }) => lines.map(({ text }) => text).join()));
  return {
    id: `${measure.id}/${base}`,
    label: words[`per.${base}`],
    state: worked < cells.length ? 'open' : texts.size === 1 ? 'same' : 'different',
    notes: [],
    isDerived: true,
    isNumeric: true,
    cells,
  };
}

/** The figures of all entries, one row a measure, below it what they come to per 10,000 people or per grid. */
export function getFigureRows(
  records: readonly CompareRecord[],
  footnotes: Footnotes,
  words: ComparisonWords,
): FigureRow[] {
  return align(records).map((aligned) => {
    const { measure, perRecord } = aligned;
    const units = getUnits(perRecord.flat());
    const cells = records.map((record, index): Cell => {
      const figures = perRecord[index]!;
      return figures.length > 0
        ? { lines: figures.map((figure) => toLine(record, figure, { measure, units, footnotes, words })) }
        : { lines: [], gap: words.unsaid };
    });
    const row: Row = {
      id: measure.id,
      label: measure.label,
      state: getState(perRecord, units),
      notes: getNotes(perRecord, words),
      isDerived: false,
      isNumeric: true,
      cells,
    };
    const shares = keysOf(bases)
      .filter((base) => measure.per.includes(base))
      .flatMap((base) => getShareRow(records, aligned, base, words) ?? []);
    return { measure, present: perRecord.filter(({ length }) => length > 0).length, rows: [row, ...shares] };
  });
}
