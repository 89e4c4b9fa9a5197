import { type Figure, getRange } from '../../../rules/figures/figure.ts';
import { getMeasure, type Measure, plainLabel } from '../../../rules/figures/figure-label.ts';
import type { Finding } from '../../../rules/entries/finding.ts';
import { areComparable, getUnit, type Unit } from '../../../rules/figures/unit.ts';
import type { CheckedFile } from '../../../rules/entries/checked-file.ts';

/** A figure with the place where an editor finds it. */
export interface PlacedFigure {
  file: CheckedFile;
  field: string;
  index: number;
  figure: Figure;
  unit: Unit | undefined;
  /** The label as it is compared. */
  label: string;
  measure: Measure;
  /** The title of the source that the figure names by its short name. */
  source: string | undefined;
}

/** A rule over the figures of one entry, in the order in which they are written. */
export type EntryRule = (figures: readonly PlacedFigure[]) => Finding[];

const figureFields = ['figures', 'profile', 'network'] as const;

/** Every figure of a file whose front matter holds. */
export function getPlacedFigures(file: CheckedFile): PlacedFigure[] {
  const data = file.data ?? {};
  return figureFields.flatMap((field) =>
    (data[field] ?? []).map((figure, index): PlacedFigure => {
      const row = data.sources?.find(({ short, title }) => short === figure.source || title === figure.source);
      return {
        file,
        field,
        index,
        figure,
        unit: getUnit(figure.unit),
        label: plainLabel(figure.label),
        measure: getMeasure(figure.label),
        source: row?.title ?? figure.source,
      };
    }),
  );
}

/** The figure as a message names it: 「受理」1837件. */
export const quote = ({ figure: { label, value, unit } }: PlacedFigure): string => `「${label}」${value}${unit}`;

/** Between what the true number lies, in the base of its unit. */
export function getAmount({ figure, unit }: PlacedFigure): { least: number; most: number } {
  const { least, most } = getRange(figure);
  const factor = unit?.factor ?? 1;
  return { least: least * factor, most: most * factor };
}

/** Whether two figures count in units that can be set side by side. */
export const isSameKind = (a: PlacedFigure, b: PlacedFigure): boolean =>
  a.unit && b.unit ? areComparable(a.unit, b.unit) : a.figure.unit === b.figure.unit;

/** Whether one of two figures explains that it contradicts the other: its note of contradiction names the other number. */
export const isExplained = (a: PlacedFigure, b: PlacedFigure): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([own, other]) => {
    const numbers: string[] =
      own?.figure.conflict?.replaceAll(/(?<=\d),(?=\d{3})/gu, '').match(/\d+(?:\.\d+)?/gu) ?? [];
    return numbers.includes(String(other?.figure.value));
  });

/** What an editor can do about numbers that contradict each other. */
export const repairContradiction = (other: string): string =>
  `核对原文，抄错的改过来；原文就是这样写的，在「对不上的地方」里写明另一个数（${other}）`;

/** A finding about `key` of a figure. */
export const findingAt = (
  { file, field, index }: PlacedFigure,
  key: string,
  finding: Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>,
): Finding => ({
  file: file.source.path,
  field: `${field}.${index}.${key}`,
  line: file.parsed.lineOf([field, index, key]),
  ...finding,
});
