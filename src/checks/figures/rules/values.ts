import type { Finding } from '../../../rules/entries/finding.ts';
import { isSamePeriod } from '../../../rules/time/period.ts';
import { collections } from '../../../schemas/index.ts';
import {
  type EntryRule,
  findingAt,
  getAmount,
  isExplained,
  isSameKind,
  type PlacedFigure,
  quote,
  repairContradiction,
} from './placed.ts';

/** Whether the two numbers cannot both be true: 300余 and 320 can. */
function contradict(a: PlacedFigure, b: PlacedFigure): boolean {
  const [one, other] = [getAmount(a), getAmount(b)];
  return one.most < other.least || other.most < one.least;
}

/** 127人 and 127个 count the same people. */
const isSameUnit = (a: PlacedFigure, b: PlacedFigure): boolean =>
  isSameKind(a, b) || [a, b].every(({ unit }) => unit && ['people', 'things'].includes(unit.counts));

/** One measure of one source has one value in an entry. */
export const validateTwoValues: EntryRule = (figures) =>
  figures.flatMap((later, index) =>
    figures
      .slice(0, index)
      .filter(
        (earlier) =>
          earlier.label === later.label &&
          isSamePeriod(earlier.figure.period, later.figure.period) &&
          earlier.source === later.source &&
          isSameUnit(earlier, later) &&
          contradict(earlier, later) &&
          !isExplained(earlier, later),
      )
      .map((earlier) =>
        findingAt(later, 'value', {
          rule: 'figure-two-values',
          severity: 'warning',
          message: `${quote(later)}和同页的${quote(earlier)}是一回事，却有两个数`,
          fix: `${repairContradiction(String(earlier.figure.value))}；不是一回事的，把名称写得能分开`,
        }),
      ),
  );

/** The place that an entry's figures speak of; rooms and stories of disputes speak of themselves alone. */
function getPlace({ file: { source, data } }: PlacedFigure): string | undefined {
  if (source.collection === 'regions') return source.id;
  if (source.collection === 'methods' || (source.collection === 'cases' && data?.kind === 'practice'))
    return String(data?.region);
  return undefined;
}

/** Number copied from one entry of a place to another stay the same: a region's network, its practice and its methods. */
export function validateCopies(figures: readonly PlacedFigure[]): Finding[] {
  const groups = Map.groupBy(figures, (placed) => {
    const place = getPlace(placed);
    return place && placed.source && JSON.stringify([place, placed.source, placed.label]);
  });
  groups.delete(undefined);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((later, index) => {
      const earlier = group
        .slice(0, index)
        .find(
          (other) =>
            other.file !== later.file &&
            (isSamePeriod(other.figure.period, later.figure.period) || !other.figure.period || !later.figure.period) &&
            isSameUnit(other, later) &&
            contradict(other, later) &&
            !isExplained(other, later),
        );
      if (!earlier) return [];
      const { collection, path } = earlier.file.source;
      return [
        findingAt(later, 'value', {
          rule: 'figure-copy',
          severity: 'warning',
          message: `${quote(later)}和${collections[collection].label} ${path} 里的${quote(earlier)}不一样，地区和来源都相同`,
          fix: `核对原文，把抄错的一处改过来；原文有两个数的，在「对不上的地方」里写明另一个数（${earlier.figure.value}）`,
        }),
      ];
    }),
  );
}
