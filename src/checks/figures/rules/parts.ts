import { isSamePeriod } from '../../../rules/time/period.ts';
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

/** Whether `part` counts what has come further of the matters that `whole` counts: 办结 of 受理, 213 of 214. */
export function isPartOf(part: PlacedFigure, whole: PlacedFigure): boolean {
  // The cheapest question first: this is asked of every pair.
  if (part.measure.subject !== whole.measure.subject) return false;
  if ((part.measure.stage ?? -1) <= (whole.measure.stage ?? -1)) return false;
  return (
    part.source === whole.source && isSameKind(part, whole) && isSamePeriod(part.figure.period, whole.figure.period)
  );
}

/** The figure that 「其中：…」 is a part of: the nearest one above that is no such part itself. */
const getWholeAbove = (figures: readonly PlacedFigure[], part: PlacedFigure): PlacedFigure | undefined =>
  part.figure.label.startsWith('其中')
    ? figures
        .slice(0, figures.indexOf(part))
        .findLast(
          (other) => other.field === part.field && !other.figure.label.startsWith('其中') && isSameKind(other, part),
        )
    : undefined;

/** No part is greater than its whole: fewer are settled than accepted. */
export const validateParts: EntryRule = (figures) =>
  figures.flatMap((part) => {
    const wholes = new Set(figures.filter((whole) => isPartOf(part, whole)));
    const above = getWholeAbove(figures, part);
    if (above) wholes.add(above);
    return [...wholes]
      .filter((whole) => getAmount(part).least > getAmount(whole).most && !isExplained(part, whole))
      .map((whole) =>
        findingAt(part, 'value', {
          rule: 'figure-part',
          severity: 'warning',
          message: `${quote(part)}比${quote(whole)}还多，部分不会大于整体`,
          fix: repairContradiction(String(whole.figure.value)),
        }),
      );
  });
